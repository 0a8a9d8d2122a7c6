/**
 * Whether a photo of skin can be used for a diagnosis: measures, damage for training, the network,
 * its training and its evaluation.
 */
package org.studygate.models.skin;
