/**
 * Finds the parts of the face (eyes, nose, mouth, ears, the rest of the surface) and everything
 * inside the skull in head MR and CT, so that a release can change the ones and spare the other.
 */
package org.studygate.models.faceparts;
