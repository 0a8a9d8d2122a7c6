package org.studygate.models.faceparts;

import java.util.List;

/**
 * Where one part of a face was found.
 *
 * @param confidence 0 to 1
 * @param centres patient coordinates (LPS, mm): for eyes and ears one for each side that is in the
 *     image, the person's right first; else one
 * @param voxels how many voxels of the judged grid carry the label
 */
public record FoundPart(double confidence, List<double[]> centres, int voxels) {}
