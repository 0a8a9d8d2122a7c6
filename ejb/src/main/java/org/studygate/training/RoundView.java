package org.studygate.training;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A round of a training.
 *
 * @param version that it makes
 * @param from version that it went on from, or null before it began
 * @param step that was done, of how many; 0 before any
 * @param left time that the remaining steps will take, or null when not known
 * @param points of its curves; empty in lists
 * @param figures of its version, or null before it was measured
 * @param before figures of the version that it went on from, on the same photos
 * @param verdict of the gate, or null before it
 * @param failure one plain sentence, or null
 */
public record RoundView(
    int number,
    String version,
    Instant startedAt,
    Instant endedAt,
    RoundOutcome outcome,
    String failure,
    PhotoCounts counts,
    String from,
    int step,
    int steps,
    int epoch,
    Duration left,
    List<CurvePoint> points,
    TrainingFigures figures,
    TrainingFigures before,
    GateVerdict verdict) {}
