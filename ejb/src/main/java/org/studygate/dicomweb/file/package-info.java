/** DICOM files as DICOMweb reads them: the header in memory, large values left in the file. */
package org.studygate.dicomweb.file;
