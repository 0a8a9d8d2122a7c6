/**
 * The door through which studies come in: C-STORE and STOW-RS share one storing core that answers
 * "success" only when an object is durable and indexed, and a sweeper that finds out when a study
 * is complete.
 */
package org.studygate.intake;
