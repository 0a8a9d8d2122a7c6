package org.studygate.dicomweb.query;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.aoju.bus.image.galaxy.data.ElementDictionary;

/** How a query names attributes: by keyword or as eight hexadecimal digits (PS3.18 8.3.4.1). */
final class AttributeNames {

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{8}");

  private AttributeNames() {}

  /** The tag, or empty for what names no attribute. */
  static OptionalInt tagOf(String name) {
    if (HEX.matcher(name).matches()) {
      return OptionalInt.of(Integer.parseUnsignedInt(name, 16));
    }
    int tag = ElementDictionary.tagForKeyword(name, null);
    return tag == -1 || tag == 0 ? OptionalInt.empty() : OptionalInt.of(tag);
  }
}
