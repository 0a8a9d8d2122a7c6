package org.studygate.deid.pixeltext;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.PixelCleaner;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.text.KnownPatient;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;

/** The step of a de-identification that finds and erases text in the pixels. */
public final class PixelTextCleaner implements PixelCleaner, AutoCloseable {

  /** Frames of one object that are read in the self-check; text of a device stands on all. */
  private static final int MOST_FRAMES_READ = 4;

  private static final int MOST_SPOTS_NAMED = 4;

  private final PixelText pixelText;

  public PixelTextCleaner(PixelText pixelText) {
    this.pixelText = pixelText;
  }

  /**
   * With the models of a registry.
   *
   * @param table a site's own device layouts instead of the shipped ones
   * @throws ModelException when a model is missing or damaged, or the table cannot be read
   */
  public static PixelTextCleaner load(Path registry, InferenceEngine engine, Optional<Path> table)
      throws ModelException {
    try {
      DeviceLayouts layouts =
          table.isPresent() ? DeviceLayouts.read(table.get()) : DeviceLayouts.shipped();
      return new PixelTextCleaner(PixelText.open(registry, engine, layouts));
    } catch (IOException | IllegalArgumentException e) {
      throw new ModelException("the table of device layouts cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    pixelText.close();
  }

  @Override
  public Result clean(
      Attributes dataset,
      String transferSyntax,
      Attributes original,
      KnownPatient known,
      DeidOptions options)
      throws HeldBackException {
    boolean keep = options.keepMarkers();
    PixelTextOptions wanted = new PixelTextOptions(keep, keep, false);
    try {
      TextFindings found = pixelText.find(dataset, transferSyntax, original, wanted);
      TextErasure done = pixelText.erase(dataset, transferSyntax, found.erase());
      byte[] picture =
          found.needsEyes()
              ? png(pixelText.spots(dataset, done.transferSyntax(), found.uncertain()))
              : null;
      return new Result(done.transferSyntax(), true, review(found), counts(found, done), picture);
    } catch (ImageException e) {
      throw new HeldBackException(
          "The pixels cannot be searched for text: " + e.getMessage() + ".");
    }
  }

  @Override
  public List<String> read(Attributes dataset, String transferSyntax) {
    List<String> words = new ArrayList<>();
    try {
      int frames = Math.min(MOST_FRAMES_READ, new DatasetFrames(dataset, transferSyntax).count());
      for (int frame = 0; frame < frames; frame++) {
        pixelText.read(dataset, transferSyntax, frame).forEach(word -> words.add(word.text()));
      }
      return words;
    } catch (ImageException e) {
      // what was just written and cannot be decoded shows nobody anything
      return words;
    }
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** One sentence for an object. */
  private static List<String> review(TextFindings found) {
    if (!found.needsEyes()) {
      return List.of();
    }
    List<String> spots = found.uncertain().stream().map(PixelTextCleaner::words).toList();
    return List.of(
        UNCERTAIN
            + String.join("; ", spots.subList(0, Math.min(MOST_SPOTS_NAMED, spots.size())))
            + (spots.size() > MOST_SPOTS_NAMED ? " and elsewhere." : "."));
  }

  private static String words(TextRegion region) {
    return "%s at column %d, row %d (%d by %d pixels)"
        .formatted(
            region.frame() == TextRegion.ALL_FRAMES
                ? "all frames"
                : "frame " + (region.frame() + 1),
            region.x() + 1,
            region.y() + 1,
            region.width(),
            region.height());
  }

  private static Map<String, Integer> counts(TextFindings found, TextErasure done) {
    Map<String, Integer> out = new TreeMap<>();
    for (TextRegion region : done.regions()) {
      count(out, "text erased: " + name(region));
    }
    for (TextRegion region : found.kept()) {
      count(out, "text kept: " + name(region));
    }
    done.removed().forEach(what -> count(out, "removed with the text: " + what));
    return out;
  }

  private static String name(TextRegion region) {
    return region.kind().name().toLowerCase(Locale.ROOT);
  }

  private static void count(Map<String, Integer> counts, String what) {
    counts.merge(what, 1, Integer::sum);
  }
}
