package org.studygate.labeling;

/**
 * How far the doctors have come.
 *
 * @param photos that there are to label
 * @param settled of them
 * @param toSettle where two differ and a third one is to decide
 * @param mine labelled by the caller
 */
public record LabelProgress(long photos, long settled, long toSettle, long mine) {}
