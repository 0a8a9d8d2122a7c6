package org.studygate.models.pixeltext;

import java.util.List;
import org.studygate.models.image.Slice;

/**
 * A picture with invented text, and where the text stands.
 *
 * @param kind such as {@code ultrasound}
 * @param before the same without any text
 * @param personal lines that would tell who the patient is: names, numbers, dates
 * @param other lines that would not
 */
public record SimulatedScreen(
    String kind,
    Slice picture,
    Slice before,
    List<TextWriter.Written> personal,
    List<TextWriter.Written> other) {}
