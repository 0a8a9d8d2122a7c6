/** The DICOM JSON model (PS3.18 annex F). */
package org.studygate.dicomweb.json;
