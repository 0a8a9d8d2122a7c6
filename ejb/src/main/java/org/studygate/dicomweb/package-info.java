/**
 * DICOMweb (PS3.18): QIDO-RS, WADO-RS and STOW-RS as use cases, without a word of HTTP, and the
 * DICOM JSON model.
 */
package org.studygate.dicomweb;
