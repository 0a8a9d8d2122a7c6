package org.studygate.release.output;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.ElementDictionary;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * The attributes that were kept, one row for each object: every standard attribute of its top level
 * that has a value and is neither a sequence nor binary.
 */
public final class AttributeTable {

  private static final String FILE = "File";
  private static final int LONGEST = 2000;

  private final Map<String, Path> files;
  private final List<Integer> tags;

  private AttributeTable(Map<String, Path> files, List<Integer> tags) {
    this.files = files;
    this.tags = tags;
  }

  /**
   * Looks through the objects for the columns.
   *
   * @param files the de-identified objects by their names in the package
   */
  public static AttributeTable of(Map<String, Path> files) throws IOException {
    TreeMap<Long, Integer> columns = new TreeMap<>();
    for (Path file : files.values()) {
      Attributes object = read(file);
      for (int tag : object.tags()) {
        if (isShown(object, tag)) {
          columns.put(tag & 0xFFFFFFFFL, tag);
        }
      }
    }
    return new AttributeTable(new LinkedHashMap<>(files), List.copyOf(columns.values()));
  }

  /** The keywords of the standard, after the file's name. */
  public List<String> head() {
    List<String> head = new ArrayList<>(List.of(FILE));
    tags.forEach(tag -> head.add(ElementDictionary.keywordOf(tag, null)));
    return head;
  }

  /** Takes the rows one by one. */
  public interface Rows {
    void row(List<String> cells) throws IOException;
  }

  /** Hands out the rows in the order of the files. */
  public void each(Rows rows) throws IOException {
    for (Map.Entry<String, Path> file : files.entrySet()) {
      Attributes object = read(file.getValue());
      List<String> cells = new ArrayList<>(List.of(file.getKey()));
      tags.forEach(tag -> cells.add(isShown(object, tag) ? text(object, tag) : ""));
      rows.row(cells);
    }
  }

  private static boolean isShown(Attributes object, int tag) {
    VR vr = object.getVR(tag);
    return vr != null
        && vr != VR.SQ
        && vr != VR.OB
        && vr != VR.OW
        && vr != VR.OF
        && vr != VR.OD
        && vr != VR.OL
        && vr != VR.UN
        && (tag >>> 16 & 1) == 0
        && object.containsValue(tag)
        && !ElementDictionary.keywordOf(tag, null).isEmpty();
  }

  private static String text(Attributes object, int tag) {
    String[] values = object.getStrings(tag);
    String text = values == null ? "" : String.join("\\", values);
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private static Attributes read(Path file) throws IOException {
    try (ImageInputStream in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.setIncludeBulkData(ImageInputStream.IncludeBulkData.YES);
      return in.readDataset(-1, Tag.PixelData);
    }
  }
}
