/**
 * De-identification of DICOM objects by PS3.15 Annex E: attributes, text in the pixels, faces, and
 * a check of what comes out. Plain Java; the release process and the command line run the same
 * code.
 */
package org.studygate.deid;
