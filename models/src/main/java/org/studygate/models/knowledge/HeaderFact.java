package org.studygate.models.knowledge;

/**
 * What one attribute of a header says.
 *
 * @param vendor of the scanner, or {@code any}
 * @param attribute for example {@code ScanningSequence}, {@code EchoTime}, {@code word}
 * @param value of it, or a range of it
 * @param type the type of most series that have it
 * @param n series that have it
 * @param share of those that are of {@code type}, 0 to 1
 */
public record HeaderFact(
    String vendor, String attribute, String value, String type, int n, double share) {}
