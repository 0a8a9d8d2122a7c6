/** Sends DICOM files to a storage SCP by C-STORE (PS3.4 Annex B), for demo, tests and operators. */
package org.studygate.config.send;
