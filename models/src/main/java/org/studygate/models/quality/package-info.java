/**
 * Whether a series is good enough: a convolutional network finds artefacts slice by slice, geometry
 * tells missing and cut slices; both calibrated on simulated corruption of real images.
 */
package org.studygate.models.quality;
