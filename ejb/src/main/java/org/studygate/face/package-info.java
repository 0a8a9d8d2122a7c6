/**
 * Takes away the face from head MR and CT so that nobody can be recognised, keeps the parts of it
 * that are asked for, and draws heads. Plain Java: it runs in the server and on a command line.
 *
 * <p>{@link org.studygate.face.FaceRemoval} is the front for the series of a study, {@link
 * org.studygate.face.NiftiFace} for NIfTI files, {@link org.studygate.face.HeadSurface} and {@link
 * org.studygate.face.HeadPictures} for pictures.
 */
package org.studygate.face;
