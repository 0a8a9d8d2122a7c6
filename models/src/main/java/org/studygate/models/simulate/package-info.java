/**
 * Simulates what the data lack: artefacts of MR (in k-space) and CT (in the sinogram), and other MR
 * contrasts. Every simulation has a severity from 0 (nothing) to 1 (gross) with its formula in its
 * Javadoc, and is reproducible from the random generator it is given.
 */
package org.studygate.models.simulate;
