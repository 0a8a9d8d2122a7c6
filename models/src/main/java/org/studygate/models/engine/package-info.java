/**
 * Running networks: Deeplearning4j (repaired to its real speed) and ONNX Runtime behind one
 * interface, the export from the one to the other, and the proof that both agree.
 */
package org.studygate.models.engine;
