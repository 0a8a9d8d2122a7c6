package org.studygate.models.image;

import java.util.Set;

/**
 * What a header says about how a series was made. Numbers are NaN when absent. The words come from
 * free text that may hold anything, so they never appear in {@link #toString()}.
 *
 * @param modality DICOM modality, or empty
 * @param sopClassUid or empty
 * @param echoTime ms
 * @param repetitionTime ms
 * @param inversionTime ms
 * @param flipAngle degrees
 * @param echoTrainLength or NaN
 * @param bValue s/mm², the largest found, or NaN
 * @param scanningSequence terms such as SE, GR, IR, EP
 * @param sequenceVariant terms such as SK, SP, MP
 * @param scanOptions terms as sent
 * @param imageType terms as sent
 * @param words lower-case words of the series description, protocol and sequence name
 * @param vendor of the scanner: one of {@code SIEMENS}, {@code GE}, {@code PHILIPS}, {@code CANON},
 *     {@code HITACHI}, {@code UIH}, {@code HYPERFINE}, {@code OTHER}, or empty
 * @param bodyPart Body Part Examined in upper case if it is one of the defined terms that are known
 *     here, {@code OTHER}, or empty
 */
public record SeriesHeader(
    String modality,
    String sopClassUid,
    double echoTime,
    double repetitionTime,
    double inversionTime,
    double flipAngle,
    double echoTrainLength,
    double bValue,
    Set<String> scanningSequence,
    Set<String> sequenceVariant,
    Set<String> scanOptions,
    Set<String> imageType,
    Set<String> words,
    String vendor,
    String bodyPart) {

  /** Without vendor and body part. */
  public SeriesHeader(
      String modality,
      String sopClassUid,
      double echoTime,
      double repetitionTime,
      double inversionTime,
      double flipAngle,
      double echoTrainLength,
      double bValue,
      Set<String> scanningSequence,
      Set<String> sequenceVariant,
      Set<String> scanOptions,
      Set<String> imageType,
      Set<String> words) {
    this(
        modality,
        sopClassUid,
        echoTime,
        repetitionTime,
        inversionTime,
        flipAngle,
        echoTrainLength,
        bValue,
        scanningSequence,
        sequenceVariant,
        scanOptions,
        imageType,
        words,
        "",
        "");
  }

  /** A header that says nothing, as for pictures and NIfTI files. */
  public static SeriesHeader none() {
    return ofModality("");
  }

  /** A header that gives the modality alone. */
  public static SeriesHeader ofModality(String modality) {
    double no = Double.NaN;
    Set<String> none = Set.of();
    return new SeriesHeader(modality, "", no, no, no, no, no, no, none, none, none, none, none);
  }

  /** The same with another b-value, where that one is larger. */
  SeriesHeader withBValue(double other) {
    if (!(other > bValue) && !(Double.isNaN(bValue) && Double.isFinite(other))) {
      return this;
    }
    return new SeriesHeader(
        modality,
        sopClassUid,
        echoTime,
        repetitionTime,
        inversionTime,
        flipAngle,
        echoTrainLength,
        other,
        scanningSequence,
        sequenceVariant,
        scanOptions,
        imageType,
        words,
        vendor,
        bodyPart);
  }

  /** Whether anything is known. */
  public boolean present() {
    return !modality.isEmpty() || !words.isEmpty() || !imageType.isEmpty();
  }

  @Override
  public String toString() {
    return "SeriesHeader[" + modality + ", TE " + echoTime + ", TR " + repetitionTime + "]";
  }
}
