/**
 * Patients, studies, series and instances: the index of the archive and the state of each study.
 */
package org.studygate.study;
