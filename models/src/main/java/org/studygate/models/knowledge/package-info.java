/**
 * What images look like, learned from images: how bright the tissues are in each type of series,
 * what headers say of it, and how each artefact moves the figures of an image.
 */
package org.studygate.models.knowledge;
