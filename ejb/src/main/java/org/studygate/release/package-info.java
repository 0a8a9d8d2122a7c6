/**
 * Releases of de-identified data: requested by researchers, prepared and checked by the server,
 * decided by a data steward, and taken back when they expire. What leaves is decided by this
 * feature's tables alone: whatever moves the process, nothing is packed, sent or handed out without
 * the approval that stands there.
 */
package org.studygate.release;
