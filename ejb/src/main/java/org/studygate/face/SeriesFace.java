package org.studygate.face;

import java.util.List;
import java.util.Map;
import org.studygate.models.faceparts.FacePart;

/**
 * What was done in one series.
 *
 * @param confidence of the finding that was used, 0 to 1
 * @param framesChanged frames of which at least one pixel was given a new value
 * @param voxelsChanged voxels of the changed region, all time points together
 * @param changed of these, how many belong to each part
 * @param kept how many voxels of each part were left as they are
 * @param brainVoxels voxels inside the skull, which were left as they are
 * @param region the changed region's corners, LPS mm: least x, y, z, most x, y, z; null if empty
 * @param notes what a person should know, plain sentences without patient data
 */
public record SeriesFace(
    String seriesUid,
    FaceVerdict verdict,
    double confidence,
    int framesChanged,
    long voxelsChanged,
    Map<FacePart, Long> changed,
    Map<FacePart, Long> kept,
    long brainVoxels,
    double[] region,
    List<String> notes) {}
