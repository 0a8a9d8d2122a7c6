package org.studygate.skin.picture;

import java.time.LocalDateTime;

/**
 * A picture without metadata: upright, 8 bit, sRGB.
 *
 * @param file JPEG baseline as it was sent, without its metadata, or else PNG
 * @param lossy whether the picture went through a lossy compression at any time
 * @param lossyRatio by which that made it smaller; 0 when it did not
 * @param maker of the camera as the file said, or null
 * @param model of the camera as the file said, or null
 * @param taken by the camera's clock as the file said, or null
 */
public record CleanPicture(
    byte[] file,
    boolean jpeg,
    int width,
    int height,
    boolean lossy,
    double lossyRatio,
    String maker,
    String model,
    LocalDateTime taken) {}
