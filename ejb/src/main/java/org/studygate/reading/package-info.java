/**
 * Reading: the draft, the signature and the addenda of a report, and what a signed report becomes
 * (HTML, PDF, DICOM Basic Text SR).
 */
package org.studygate.reading;
