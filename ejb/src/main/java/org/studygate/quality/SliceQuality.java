package org.studygate.quality;

import java.util.Map;

/**
 * The scores of one slice.
 *
 * @param slice 1-based position along the slice normal
 * @param sopInstanceUid of the object that holds it
 * @param frame 1-based frame in that object
 * @param scores probability 0 to 1 per artefact
 */
public record SliceQuality(
    int slice, String sopInstanceUid, int frame, Map<String, Double> scores) {}
