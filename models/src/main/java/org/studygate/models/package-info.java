/**
 * The judging models: what a series is, and whether its quality suffices. This package is the front
 * for servers; the packages below hold images, preprocessing, engines, the registry, training and
 * the command line.
 */
package org.studygate.models;
