/**
 * Who did what to which study when: an append-only trail with a hash chain, and its DICOM audit
 * messages (PS3.15 A.5).
 */
package org.studygate.audit;
