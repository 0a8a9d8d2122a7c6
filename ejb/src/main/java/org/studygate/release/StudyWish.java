package org.studygate.release;

import java.io.Serializable;

/**
 * Which studies a researcher looks for; a null field does not restrict.
 *
 * @param modality DICOM code
 * @param type label of a series, such as {@code MR_T1}
 * @param quality the worst verdict that is good enough: {@code PASS} or {@code REVIEW}
 * @param bodyPart part of Body Part Examined
 * @param sex {@code M}, {@code F} or {@code O}
 * @param minAge whole years
 * @param maxAge whole years
 * @param after reference of the last study of the page before; null for the first page
 * @param max studies on a page, at most 200
 */
public record StudyWish(
    String modality,
    String type,
    String quality,
    String bodyPart,
    String sex,
    Integer minAge,
    Integer maxAge,
    String after,
    int max)
    implements Serializable {

  public static final int LARGEST_PAGE = 200;

  boolean fits(StudyChoice study) {
    return (type == null || study.types().contains(type))
        && fitsQuality(study)
        && (bodyPart == null
            || study.bodyParts().stream()
                .anyMatch(part -> part.toUpperCase().contains(bodyPart.strip().toUpperCase())))
        && (minAge == null || study.age() != null && study.age() >= minAge)
        && (maxAge == null || study.age() != null && study.age() <= maxAge);
  }

  private boolean fitsQuality(StudyChoice study) {
    if (quality == null) {
      return true;
    }
    return "PASS".equals(study.quality())
        || "REVIEW".equals(quality) && "REVIEW".equals(study.quality());
  }
}
