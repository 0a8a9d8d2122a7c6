package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;

/** One row of the table of device layouts: which objects it fits, and where they have text. */
record DeviceLayout(Predicate<Attributes> fits, List<int[]> rectangles, String name) {

  private static final int COLUMNS = 8;
  private static final String ANYTHING = "*";

  /**
   * @throws IllegalArgumentException when the row is malformed; the message says how
   */
  static DeviceLayout parse(String row) {
    String[] cell = row.split("\t", -1);
    if (cell.length != COLUMNS) {
      throw new IllegalArgumentException("a layout needs " + COLUMNS + " columns: " + row);
    }
    Predicate<Attributes> fits = text(Tag.Modality, cell[0]);
    fits = fits.and(text(Tag.Manufacturer, cell[1]));
    fits = fits.and(text(Tag.ManufacturerModelName, cell[2]));
    fits = fits.and(number(Tag.Rows, cell[3])).and(number(Tag.Columns, cell[4]));
    for (Map.Entry<Integer, String> other : others(cell[5]).entrySet()) {
      fits = fits.and(text(other.getKey(), other.getValue()));
    }
    List<int[]> rectangles = new ArrayList<>();
    for (String region : cell[6].trim().split("\\s+")) {
      int[] numbers = Arrays.stream(region.split(",")).mapToInt(Integer::parseInt).toArray();
      if (numbers.length != 4 || numbers[2] <= 0 || numbers[3] <= 0) {
        throw new IllegalArgumentException("a region is x,y,width,height: " + region);
      }
      rectangles.add(numbers);
    }
    return new DeviceLayout(fits, List.copyOf(rectangles), cell[7]);
  }

  private static Map<Integer, String> others(String cell) {
    Map<Integer, String> out = new TreeMap<>();
    if (!cell.equals(ANYTHING)) {
      for (String condition : cell.split(";")) {
        String[] parts = condition.split("=", 2);
        int tag = ElementDictionary.tagForKeyword(parts[0], null);
        if (tag == -1 || parts.length < 2) {
          throw new IllegalArgumentException("not an attribute and its text: " + condition);
        }
        out.put(tag, parts[1]);
      }
    }
    return out;
  }

  private static Predicate<Attributes> text(int tag, String expression) {
    if (expression.equals(ANYTHING)) {
      return dataset -> true;
    }
    Predicate<Attributes> all = dataset -> true;
    for (String part : expression.split("&")) {
      Pattern pattern = Pattern.compile(part, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
      all = all.and(dataset -> pattern.matcher(value(dataset, tag)).find());
    }
    return all;
  }

  private static String value(Attributes dataset, int tag) {
    String[] values = dataset.getStrings(tag);
    return values == null ? "" : String.join("\\", values);
  }

  private static Predicate<Attributes> number(int tag, String choices) {
    if (choices.equals(ANYTHING)) {
      return dataset -> true;
    }
    List<Integer> numbers = Arrays.stream(choices.split("\\|")).map(Integer::valueOf).toList();
    return dataset -> numbers.contains(dataset.getInt(tag, -1));
  }
}
