package org.studygate.models.skin;

/**
 * What can be measured of a photo without having learned anything; {@link PhotoMeasurer} has the
 * definitions and their sources.
 *
 * @param lesionShare of the picture that the largest spot covers, 0 to 1; 0 when none is found
 * @param lesionBorder share of the picture's border that this spot lies on, 0 to 1
 * @param spots spots that differ from the skin around them
 * @param laplacian variance of the Laplacian of luminance, grey levels squared: small when blurred
 * @param directionality of the edges, 0 (every direction) to 1 (one direction, as motion leaves
 *     them)
 * @param brightness median luminance, 0 to 1
 * @param contrast 5th to 95th percentile of luminance, 0 to 1
 * @param underexposed share of pixels that are nearly black
 * @param overexposed share of pixels that are nearly white
 * @param glare share of pixels that are bright and without colour beside pixels that have some
 * @param colourCast distance of the picture's median colour from the colours of human skin, CIELAB
 *     units in the a*b* plane; 0 within them
 * @param skin share of pixels with a colour that human skin can have
 * @param text share of the picture that letters cover, as the text detector sees it; 0 without one
 */
public record PhotoMeasures(
    double lesionShare,
    double lesionBorder,
    int spots,
    double laplacian,
    double directionality,
    double brightness,
    double contrast,
    double underexposed,
    double overexposed,
    double glare,
    double colourCast,
    double skin,
    double text) {}
