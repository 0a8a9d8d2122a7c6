/**
 * What a series is: a convolutional network on pixels, a perceptron on the header, and their
 * calibrated combination, which abstains when it is not sure or when the two contradict.
 */
package org.studygate.models.seriestype;
