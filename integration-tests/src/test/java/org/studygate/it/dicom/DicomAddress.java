package org.studygate.it.dicom;

/** Where a DICOM receiver listens. */
public record DicomAddress(String host, int port, String aeTitle) {}
