/** Photos as DICOM objects. */
package org.studygate.skin.dicom;
