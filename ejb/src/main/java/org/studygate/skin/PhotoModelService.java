package org.studygate.skin;

import java.time.Instant;

/**
 * A version of the photos' model, and from when on it was served.
 *
 * @param trained made by a training here; else it came with the installation
 * @param since null for the one that came with the installation, before any change
 * @param cause null before any change
 * @param trainingKey of the training that made it, or null
 * @param decidedBy account that chose it, {@code system} where the gate decided, or null
 */
public record PhotoModelService(
    String version,
    boolean trained,
    Instant since,
    PhotoModelCause cause,
    String trainingKey,
    String decidedBy) {}
