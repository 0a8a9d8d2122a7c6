/**
 * Trainings of the model that judges photos of skin: on photos that doctors have labelled, with a
 * gate that lets a new version into service only when it is good enough on patients that it has
 * never seen.
 */
package org.studygate.training;
