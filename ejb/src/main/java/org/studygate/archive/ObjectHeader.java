package org.studygate.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.regex.Pattern;
import org.studygate.id.InvalidIdException;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/**
 * What the index takes from an object. Values that do not fit are cut, values that are not valid
 * are left out: the file keeps them as they were sent.
 */
final class ObjectHeader {

  private static final Pattern UID = Pattern.compile("[0-9]+(\\.[0-9]+)*");

  private final Map<Integer, byte[]> values;
  private final Texts texts;
  private final ByteOrder order;
  private final String transferSyntaxUid;

  ObjectHeader(Map<Integer, byte[]> values, TransferSyntax syntax) {
    this.values = values;
    this.texts = Texts.in(values.get(Element.SPECIFIC_CHARACTER_SET.tag));
    this.order = syntax.order();
    this.transferSyntaxUid = syntax.uid();
  }

  String transferSyntaxUid() {
    return transferSyntaxUid;
  }

  /**
   * @throws MalformedObjectException when one of the UIDs is missing or no UID
   */
  ObjectIds ids() throws MalformedObjectException {
    try {
      return new ObjectIds(
          new StudyUid(code(Element.STUDY_UID)),
          new SeriesUid(code(Element.SERIES_UID)),
          new SopInstanceUid(code(Element.SOP_INSTANCE_UID)),
          sopClass(code(Element.SOP_CLASS_UID)));
    } catch (InvalidIdException invalid) {
      throw new MalformedObjectException(invalid.getMessage());
    }
  }

  private static String sopClass(String uid) throws MalformedObjectException {
    if (uid.length() > 64 || !UID.matcher(uid).matches()) {
      throw new MalformedObjectException("SOP Class UID is missing or no UID");
    }
    return uid;
  }

  /** Person data and free text; masked. */
  PatientText patientText(Element element, int longest) {
    return PatientText.of(text(element, longest));
  }

  String text(Element element, int longest) {
    return texts.text(values.get(element.tag), longest);
  }

  /** The first value of a code, a UID or another string of plain ASCII; empty when missing. */
  String code(Element element) {
    byte[] value = values.get(element.tag);
    return value == null ? "" : Texts.ascii(value).split("\\\\", 2)[0].strip();
  }

  String code(Element element, int longest) {
    String code = code(element);
    return code.length() > longest ? code.substring(0, longest) : code;
  }

  /** {@code YYYYMMDD}, also from the older {@code YYYY.MM.DD}; empty when it is no date. */
  String date(Element element) {
    String date = code(element).replace(".", "").replace("-", "");
    return date.matches("\\d{8}") ? date : "";
  }

  /** {@code HHMMSS.FFFFFF} as precise as it was sent; empty when it is no time. */
  String time(Element element) {
    String time = code(element).replace(":", "");
    return time.matches("\\d{2}(\\d{2}(\\d{2}(\\.\\d{1,6})?)?)?") ? time : "";
  }

  /** An integer string; null when missing or none. */
  Integer number(Element element) {
    try {
      return Integer.valueOf(code(element));
    } catch (NumberFormatException none) {
      return null;
    }
  }

  /** An unsigned 16-bit number; null when missing. */
  Integer unsigned(Element element) {
    byte[] value = values.get(element.tag);
    return value == null || value.length < 2
        ? null
        : ByteBuffer.wrap(value).order(order).getShort() & 0xFFFF;
  }

  /** 0 for objects without pixels. */
  int frames() {
    boolean pixels =
        values.containsKey(Element.PIXEL_DATA.tag)
            || values.containsKey(Element.FLOAT_PIXEL_DATA.tag)
            || values.containsKey(Element.DOUBLE_PIXEL_DATA.tag);
    Integer frames = number(Element.FRAMES);
    return !pixels ? 0 : frames == null || frames < 1 ? 1 : frames;
  }
}
