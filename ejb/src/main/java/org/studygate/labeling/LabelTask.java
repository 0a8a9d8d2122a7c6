package org.studygate.labeling;

import java.util.List;

/**
 * A photo that a doctor is asked about.
 *
 * @param width pixels
 * @param height pixels
 * @param settles whether two have labelled it and differ, and this doctor decides
 * @param others what these two said, when this doctor decides; else empty
 */
public record LabelTask(
    String photo, int width, int height, boolean settles, List<Opinion> others) {}
