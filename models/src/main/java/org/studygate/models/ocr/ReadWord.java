package org.studygate.models.ocr;

/**
 * A word that was read.
 *
 * @param text may name the patient
 * @param confidence 0 to 1
 * @param x left column in pixels of the picture that was read
 * @param line words with the same number stand in one line
 */
public record ReadWord(
    String text, double confidence, int x, int y, int width, int height, int line) {

  /** Without the text, which logs must not show. */
  @Override
  public String toString() {
    return "a word of %d letters at %d,%d".formatted(text.length(), x, y);
  }
}
