package org.studygate.models;

import java.util.List;

/**
 * Where in a slice an artefact is suspected: how much the suspicion falls when that part of the
 * slice is covered.
 *
 * @param artefact by the contract's name
 * @param width of the slice, pixels
 * @param height of the slice
 * @param columns of the grid that divides the slice evenly
 * @param rows of the grid
 * @param heat 0 to 1 (the most of this slice) in per cent, row by row
 */
public record HeatMap(
    String artefact, int width, int height, int columns, int rows, List<Integer> heat) {}
