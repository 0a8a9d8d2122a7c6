/** Steps between a raw image and a network: pure functions, none changes its input. */
package org.studygate.models.preprocess;
