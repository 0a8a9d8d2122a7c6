/** DICOMweb over HTTP (PS3.18): QIDO-RS, WADO-RS and STOW-RS below {@code /dicom-web}. */
package org.studygate.web.dicomweb;
