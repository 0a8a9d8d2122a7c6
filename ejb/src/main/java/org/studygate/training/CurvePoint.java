package org.studygate.training;

/**
 * A point of the curves of a training.
 *
 * @param validation on photos kept aside, after an epoch; else of the steps that end here
 * @param step from 1, over all epochs
 * @param loss cross-entropy, a mean
 * @param accuracy of usable or not, a mean, 0 to 1
 */
public record CurvePoint(boolean validation, int step, int epoch, double loss, double accuracy) {}
