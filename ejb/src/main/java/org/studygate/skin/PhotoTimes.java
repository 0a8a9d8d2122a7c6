package org.studygate.skin;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as DICOM writes them. */
final class PhotoTimes {

  static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

  private PhotoTimes() {}
}
