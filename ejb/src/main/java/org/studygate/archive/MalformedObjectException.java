package org.studygate.archive;

/** The bytes are not a DICOM object that can be understood. The message holds no patient data. */
class MalformedObjectException extends Exception {

  private static final long serialVersionUID = 1L;

  MalformedObjectException(String message) {
    super(message);
  }
}
