/**
 * Image quality metrics of head MR as MRIQC defines them (Esteban et al., PLoS One
 * 2017;12:e0184661), and a model that tells from such metrics alone what experts would exclude.
 */
package org.studygate.models.iqm;
