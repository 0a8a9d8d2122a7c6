package org.studygate.deid.measure;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;

/** Finds the element of a path such as {@code (0008,1140)[0](0008,1155)} in a data set. */
final class ElementPath {

  private static final Pattern STEP =
      Pattern.compile(
          "\\(([0-9a-f]{4}),(?:([0-9a-f]{4})|\\[([^\\]]+)\\],([0-9a-f]{2}))\\)(?:\\[(\\d+)\\])?");

  private ElementPath() {}

  /** The element as text, or null when it is not there; empty when it is there and empty. */
  static String value(Attributes root, String path) {
    Attributes ds = root;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      String creator = step.group(3);
      int group = Integer.parseInt(step.group(1), 16) << 16;
      int tag = group | Integer.parseInt(creator == null ? step.group(2) : step.group(4), 16);
      if (step.group(5) == null) {
        return text(ds, creator, tag);
      }
      Sequence items = creator == null ? ds.getSequence(tag) : ds.getSequence(creator, tag);
      int index = Integer.parseInt(step.group(5));
      if (items == null || index >= items.size()) {
        return null;
      }
      ds = items.get(index);
    }
    return null;
  }

  /** Longer values are pixels and the like. */
  private static final int LONGEST = 1 << 16;

  private static String text(Attributes ds, String creator, int tag) {
    boolean there = creator == null ? ds.contains(tag) : ds.contains(creator, tag);
    if (!there) {
      return null;
    }
    Object value = creator == null ? ds.getValue(tag) : ds.getValue(creator, tag);
    if (value instanceof Sequence items) {
      return items.isEmpty() ? "" : items.toString();
    }
    String[] strings = strings(ds, creator, tag);
    if (strings != null) {
      return String.join("\\", strings);
    }
    byte[] bytes = creator == null ? ds.getSafeBytes(tag) : ds.getSafeBytes(creator, tag);
    return bytes == null || bytes.length > LONGEST
        ? ""
        : new String(bytes, StandardCharsets.UTF_8)
            + '\n'
            + new String(bytes, StandardCharsets.UTF_16LE);
  }

  private static String[] strings(Attributes ds, String creator, int tag) {
    try {
      return creator == null ? ds.getStrings(tag) : ds.getStrings(creator, tag);
    } catch (RuntimeException notText) {
      return null;
    }
  }
}
