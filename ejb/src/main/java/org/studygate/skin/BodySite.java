package org.studygate.skin;

/**
 * Where on the body a photo was taken: SNOMED CT codes of the body structures in context group 4029
 * (PS3.16), and the word for Body Part Examined (PS3.16 annex L) where there is one.
 */
public enum BodySite {
  SCALP("41695006", "Scalp", "SCALP", false),
  FACE("89545001", "Face", "FACE", false),
  EAR("117590005", "Ear", "EAR", true),
  NECK("45048000", "Neck", "NECK", false),
  SHOULDER("16982005", "Shoulder", "SHOULDER", true),
  CHEST("51185008", "Chest", "CHEST", false),
  ABDOMEN("818983003", "Abdomen", "ABDOMEN", false),
  BACK("77568009", "Back", "BACK", false),
  AXILLA("91470000", "Axilla", "AXILLA", true),
  UPPER_ARM("40983000", "Upper arm", "UPPERARM", true),
  ELBOW("127949000", "Elbow", "ELBOW", true),
  FOREARM("14975008", "Forearm", "FOREARM", true),
  HAND("85562004", "Hand", "HAND", true),
  FINGER("7569003", "Finger", "FINGER", true),
  GROIN("26893007", "Inguinal region", "GROIN", true),
  BUTTOCK("46862004", "Buttock", "BUTTOCK", true),
  THIGH("68367000", "Thigh", "THIGH", true),
  KNEE("72696002", "Knee", "KNEE", true),
  LOWER_LEG("30021000", "Lower leg", "LOWERLEG", true),
  FOOT("56459004", "Foot", "FOOT", true),
  TOE("29707007", "Toe", "TOE", true);

  private final String code;
  private final String meaning;
  private final String bodyPart;
  private final boolean paired;

  BodySite(String code, String meaning, String bodyPart, boolean paired) {
    this.code = code;
    this.meaning = meaning;
    this.bodyPart = bodyPart;
    this.paired = paired;
  }

  /** Of SNOMED CT. */
  public String code() {
    return code;
  }

  public String meaning() {
    return meaning;
  }

  /** Body Part Examined (0018,0015). */
  public String bodyPart() {
    return bodyPart;
  }

  /** Where a face belongs to the picture, and is there even when none is found. */
  public boolean ofHead() {
    return this == FACE || this == SCALP || this == EAR || this == NECK;
  }

  /** Whether there is a left and a right one. */
  public boolean paired() {
    return paired;
  }
}
