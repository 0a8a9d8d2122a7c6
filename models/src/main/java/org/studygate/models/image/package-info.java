/**
 * Images as the models see them: volumes in patient coordinates (LPS, millimetres), single frames
 * of DICOM objects, NIfTI volumes and pictures. The only package that knows the DICOM toolkit.
 */
package org.studygate.models.image;
