/**
 * Photos of skin: taken in from everybody's camera, judged whether they can be used for a
 * diagnosis, answered with advice where they cannot, and filed as DICOM objects where they can.
 */
package org.studygate.skin;
