/**
 * The detector of text in pixels: a small fully convolutional network that marks every cell of a
 * picture that letters of any script cover, whether anybody can read them or not; its simulated
 * training data, and its training.
 */
package org.studygate.models.pixeltext;
