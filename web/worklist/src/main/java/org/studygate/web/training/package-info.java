/** Pages for trainings of the photos' model. */
package org.studygate.web.training;
