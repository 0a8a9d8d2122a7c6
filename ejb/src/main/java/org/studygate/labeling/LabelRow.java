package org.studygate.labeling;

import java.time.Instant;

/**
 * A label as it was given.
 *
 * @param seat 1 and 2 labelled without knowing of each other, 3 decided between them
 * @param revision from 1; the highest one of a doctor and photo holds
 * @param agreed what the doctors agree on of this photo; null while it is not settled
 */
public record LabelRow(
    String photo,
    String doctor,
    int seat,
    int revision,
    Opinion opinion,
    Instant at,
    Opinion agreed) {}
