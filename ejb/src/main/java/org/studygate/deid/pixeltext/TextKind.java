package org.studygate.deid.pixeltext;

/** How a region with text was found, or what it is. */
public enum TextKind {
  /** A place where this device writes, by the table of device layouts. */
  LAYOUT,
  /** Seen by the detector. */
  DETECTED,
  /** In an overlay plane (60xx,3000). */
  OVERLAY,
  /** A mark of side or position such as L, R, AP or ERECT: tells nobody's name. */
  MARKER,
  /** The ticks and unit of a scale: tells nobody's name. */
  SCALE
}
