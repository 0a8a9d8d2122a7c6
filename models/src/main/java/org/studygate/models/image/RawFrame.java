package org.studygate.models.image;

/**
 * The stored sample values of one frame, before any look-up table.
 *
 * @param samples values, sample-interleaved: {@code (row * columns + column) * samplesPerPixel}
 * @param missing how many samples the file lacked; they are 0
 */
record RawFrame(int columns, int rows, int samplesPerPixel, int[] samples, long missing) {}
