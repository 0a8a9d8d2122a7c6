package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.ocr.ReadWord;
import org.studygate.models.ocr.TextReader;

/** Finds, among the regions with text, the marks and scales that may stay. */
final class Marks {

  /** A mark is read this surely, or it is not taken for one. */
  private static final double SURE = 0.7;

  /** Longer regions are no marks. */
  private static final int LONGEST = 9;

  private final TextReader reader;
  private final PixelTextOptions options;

  Marks(TextReader reader, PixelTextOptions options) {
    this.reader = reader;
    this.options = options;
  }

  List<TextRegion> name(List<TextRegion> regions, FrameLooks looks)
      throws ImageException, ModelException {
    if (!options.keepMarkers() && !options.keepScales()) {
      return regions;
    }
    List<TextRegion> out = new ArrayList<>();
    int frame = -1;
    Slice picture = null;
    for (TextRegion region : regions) {
      boolean small = region.width() <= LONGEST * region.height();
      if (small && region.kind() == TextKind.DETECTED) {
        TextRegion before = known(region, out);
        if (before != null) {
          out.add(region.withText(before.text()).as(before.kind()));
          continue;
        }
        int on = Math.max(0, region.frame());
        if (on != frame) {
          picture = looks.of(on).get(0);
          frame = on;
        }
        out.add(named(region, picture));
      } else {
        out.add(region);
      }
    }
    return out;
  }

  /** The same place of another frame, which need not be read again. */
  private static TextRegion known(TextRegion region, List<TextRegion> read) {
    TextRegion anywhere = region.onAllFrames();
    for (TextRegion other : read) {
      if (other.frame() != region.frame()
          && other.onAllFrames().covers(anywhere)
          && anywhere.covers(other.onAllFrames())) {
        return other;
      }
    }
    return null;
  }

  private TextRegion named(TextRegion region, Slice picture) throws ModelException {
    List<ReadWord> words = reader.line(piece(region, picture));
    boolean sure = !words.isEmpty() && words.stream().allMatch(w -> w.confidence() >= SURE);
    String text = words.stream().map(ReadWord::text).collect(Collectors.joining(" "));
    TextKind kind = sure ? TextMarks.kind(text) : null;
    boolean stays =
        kind == TextKind.MARKER && options.keepMarkers()
            || kind == TextKind.SCALE && options.keepScales();
    return stays ? region.withText(text).as(kind) : region.withText(text);
  }

  private static Slice piece(TextRegion region, Slice picture) {
    float[] out = new float[region.width() * region.height()];
    for (int y = 0; y < region.height(); y++) {
      System.arraycopy(
          picture.values(),
          (region.y() + y) * picture.width() + region.x(),
          out,
          y * region.width(),
          region.width());
    }
    return new Slice(region.width(), region.height(), out);
  }
}
