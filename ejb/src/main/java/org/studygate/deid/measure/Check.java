package org.studygate.deid.measure;

import java.util.Locale;

/**
 * One entry of an answer key.
 *
 * @param action what must be true of the result
 * @param path the element, such as {@code (0008,1140)[0](0008,1155)}; empty for the pixels
 * @param value as it was
 * @param text what must be gone or must stay, or the box {@code frame,x,y,width,height} for pixels
 */
public record Check(Action action, String path, String value, String text) {

  /** The actions of the MIDI-B challenge. */
  public enum Action {
    TAG_RETAINED,
    TEXT_NOTNULL,
    TEXT_RETAINED,
    TEXT_REMOVED,
    DATE_SHIFTED,
    UID_CHANGED,
    UID_CONSISTENT,
    PATID_CONSISTENT,
    PIXELS_HIDDEN,
    PIXELS_RETAINED;

    /** The name in an answer key, such as {@code text_removed}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Action of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
