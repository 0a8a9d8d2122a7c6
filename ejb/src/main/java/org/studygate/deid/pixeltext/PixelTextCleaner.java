package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.PixelCleaner;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.text.KnownPatient;
import org.studygate.models.image.ImageException;

/** The step of a de-identification that finds and erases text in the pixels. */
public final class PixelTextCleaner implements PixelCleaner {

  private final PixelText pixelText;

  public PixelTextCleaner(PixelText pixelText) {
    this.pixelText = pixelText;
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
      return new Result(done.transferSyntax(), true, review(found), counts(found, done));
    } catch (ImageException e) {
      throw new HeldBackException(
          "The pixels cannot be searched for text: " + e.getMessage() + ".");
    }
  }

  private static List<String> review(TextFindings found) {
    List<String> out = new ArrayList<>();
    for (TextRegion region : found.uncertain()) {
      out.add(
          "There may be text in %s at column %d, row %d (%d by %d pixels)."
              .formatted(
                  region.frame() == TextRegion.ALL_FRAMES
                      ? "all frames"
                      : "frame " + (region.frame() + 1),
                  region.x() + 1,
                  region.y() + 1,
                  region.width(),
                  region.height()));
    }
    return out;
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
