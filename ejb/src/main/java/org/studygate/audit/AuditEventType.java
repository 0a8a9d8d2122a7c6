package org.studygate.audit;

/** Event ids of the DICOM audit messages (PS3.15 A.5.3, codes of PS3.16 CID 400). */
enum AuditEventType {
  APPLICATION_ACTIVITY("110100", "Application Activity"),
  INSTANCES_ACCESSED("110103", "DICOM Instances Accessed"),
  INSTANCES_TRANSFERRED("110104", "DICOM Instances Transferred"),
  DATA_EXPORT("110106", "Export"),
  QUERY("110112", "Query"),
  SECURITY_ALERT("110113", "Security Alert"),
  USER_AUTHENTICATION("110114", "User Authentication");

  private final String code;
  private final String meaning;

  AuditEventType(String code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  String code() {
    return code;
  }

  String meaning() {
    return meaning;
  }
}
