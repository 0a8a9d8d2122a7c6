/** Training and measuring: manifests, sample sets, the training loop, calibration, metrics. */
package org.studygate.models.training;
