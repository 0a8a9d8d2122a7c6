package org.studygate.labeling;

import java.time.Instant;

/**
 * A doctor's label in force.
 *
 * @param settles whether it decided between two others
 * @param looked whether the doctor saw what others and the model say, so that it stays
 */
public record OwnLabel(
    String photo,
    int width,
    int height,
    Opinion opinion,
    Instant at,
    boolean settles,
    boolean looked) {}
