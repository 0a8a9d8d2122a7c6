package org.studygate.deid.attributes;

import java.util.Locale;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * What ties the objects of one patient together: the patient id without the accidents of typing,
 * else name and birth date, else the study.
 */
public final class PatientKey {

  private PatientKey() {}

  public static String of(Attributes ds) {
    String id = normal(first(ds, Tag.PatientID));
    if (!id.isEmpty()) {
      return "id:" + id;
    }
    String name = normal(first(ds, Tag.PatientName));
    if (!name.isEmpty()) {
      return "name:" + name + '|' + normal(first(ds, Tag.PatientBirthDate));
    }
    return "study:" + UidMap.trimmed(first(ds, Tag.StudyInstanceUID));
  }

  private static String first(Attributes ds, int tag) {
    String[] values = Strings.of(ds, tag);
    return values.length == 0 || values[0] == null ? "" : values[0];
  }

  private static String normal(String value) {
    return value.replace("\0", "").strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }
}
