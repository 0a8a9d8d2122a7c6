/**
 * Text in the pixels: found by device layouts and by a detector that need not read it, erased for
 * good. The front is {@code PixelText}; plain Java, it works without a server.
 */
package org.studygate.deid.pixeltext;
