package org.studygate.deid.pixeltext;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** The table of where devices write into their pictures. */
public final class DeviceLayouts {

  private static final String SHIPPED = "device-layouts.tsv";

  private final List<DeviceLayout> layouts;

  private DeviceLayouts(List<DeviceLayout> layouts) {
    this.layouts = List.copyOf(layouts);
  }

  /** The table that comes with StudyGate. */
  public static DeviceLayouts shipped() {
    try (InputStream in = DeviceLayouts.class.getResourceAsStream(SHIPPED)) {
      return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the table of device layouts is missing", e);
    }
  }

  /**
   * A site's own table, which replaces the shipped one.
   *
   * @throws IOException when the file cannot be read
   * @throws IllegalArgumentException when a row is malformed; the message quotes it
   */
  public static DeviceLayouts read(Path file) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(in);
    }
  }

  private static DeviceLayouts parse(BufferedReader in) throws IOException {
    List<DeviceLayout> layouts = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        layouts.add(DeviceLayout.parse(line));
      }
    }
    return new DeviceLayouts(layouts);
  }

  public int count() {
    return layouts.size();
  }

  /** The regions of all layouts that fit an object, cut to its size. */
  public List<TextRegion> regions(Attributes dataset) {
    int columns = dataset.getInt(Tag.Columns, 0);
    int rows = dataset.getInt(Tag.Rows, 0);
    List<TextRegion> out = new ArrayList<>();
    for (DeviceLayout layout : layouts) {
      if (layout.fits().test(dataset)) {
        for (int[] r : layout.rectangles()) {
          int width = Math.min(r[2], columns - r[0]);
          int height = Math.min(r[3], rows - r[1]);
          if (width > 0 && height > 0) {
            out.add(
                new TextRegion(
                    TextRegion.ALL_FRAMES, r[0], r[1], width, height, "", 1, TextKind.LAYOUT));
          }
        }
      }
    }
    return out;
  }
}
