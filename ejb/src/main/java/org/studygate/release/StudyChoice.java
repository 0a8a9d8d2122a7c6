package org.studygate.release;

import java.io.Serializable;
import java.util.List;

/**
 * What a researcher may know of a study: nothing that names the patient, the hospital's numbers or
 * the day.
 *
 * @param reference stands for the study in a request
 * @param modalities DICOM codes
 * @param types labels of its series, each once
 * @param bodyParts as the scanner wrote them, each once
 * @param quality the worst verdict of its series: {@code PASS}, {@code REVIEW}, {@code REJECT};
 *     null when it was not judged
 * @param age at the examination in whole years, 90 for 90 and more; null when not known
 * @param sex {@code M}, {@code F}, {@code O}; null when not known
 */
public record StudyChoice(
    String reference,
    List<String> modalities,
    List<String> types,
    List<String> bodyParts,
    String quality,
    Integer age,
    String sex,
    int series,
    int instances)
    implements Serializable {}
