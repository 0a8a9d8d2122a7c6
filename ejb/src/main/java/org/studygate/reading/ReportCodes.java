package org.studygate.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The codes that a report may carry: PS3.16 CID 29 (modalities) and CID 4031 (regions). */
public final class ReportCodes {

  /** Acquisition modalities, most frequent first; the code is the value of Modality (0008,0060). */
  public static final List<CodedConcept> MODALITIES =
      List.of(
          dcm("CT", "Computed Tomography"),
          dcm("MR", "Magnetic Resonance"),
          dcm("CR", "Computed Radiography"),
          dcm("DX", "Digital Radiography"),
          dcm("US", "Ultrasound"),
          dcm("MG", "Mammography"),
          dcm("PT", "Positron emission tomography"),
          dcm("NM", "Nuclear Medicine"),
          dcm("XA", "X-Ray Angiography"),
          dcm("RF", "Radiofluoroscopy"),
          dcm("XC", "External-camera Photography"),
          dcm("OT", "Other Modality"));

  public static final List<CodedConcept> BODY_PARTS =
      List.of(
          sct("69536005", "Head"),
          sct("12738006", "Brain"),
          sct("89545001", "Face"),
          sct("45048000", "Neck"),
          sct("51185008", "Chest"),
          sct("80891009", "Heart"),
          sct("76752008", "Breast"),
          sct("818981001", "Abdomen"),
          sct("816092008", "Pelvis"),
          sct("421060004", "Spine"),
          sct("122494005", "Cervical spine"),
          sct("122495006", "Thoracic spine"),
          sct("122496007", "Lumbar spine"),
          sct("16982005", "Shoulder"),
          sct("127949000", "Elbow"),
          sct("8205005", "Wrist"),
          sct("85562004", "Hand"),
          sct("24136001", "Hip"),
          sct("72696002", "Knee"),
          sct("70258002", "Ankle"),
          sct("56459004", "Foot"),
          sct("39937001", "Skin"),
          sct("38266002", "Whole body"));

  private ReportCodes() {}

  public static Optional<CodedConcept> modality(String code) {
    return MODALITIES.stream().filter(c -> c.value().equals(code)).findFirst();
  }

  public static Optional<CodedConcept> bodyPart(String code) {
    return BODY_PARTS.stream().filter(c -> c.value().equals(code)).findFirst();
  }

  /** The region that Body Part Examined (0018,0015) names, as a first proposal. */
  public static Optional<CodedConcept> bodyPartNamed(String bodyPartExamined) {
    String wanted = letters(bodyPartExamined);
    return BODY_PARTS.stream().filter(c -> letters(c.meaning()).equals(wanted)).findFirst();
  }

  private static String letters(String text) {
    return text == null ? "" : text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  private static CodedConcept dcm(String value, String meaning) {
    return new CodedConcept(value, "DCM", meaning);
  }

  private static CodedConcept sct(String value, String meaning) {
    return new CodedConcept(value, "SCT", meaning);
  }
}
