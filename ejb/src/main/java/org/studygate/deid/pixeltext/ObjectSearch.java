package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;

/**
 * Looks for text in all frames of one object. What stands in the mean of the frames stands in all
 * of them: the picture moves, the text does not.
 */
final class ObjectSearch {

  private final PixelSearch search;

  ObjectSearch(PixelSearch search) {
    this.search = search;
  }

  List<TextRegion> find(FrameLooks looks, int frames) throws ImageException, ModelException {
    List<TextRegion> out = new ArrayList<>();
    if (frames == 1) {
      add(search.search(looks.of(0)), 0, List.of(), out);
      return out;
    }
    List<List<FoundText>> each = new ArrayList<>();
    float[] sum = null;
    Slice last = null;
    for (int frame = 0; frame < frames; frame++) {
      List<Slice> now = looks.of(frame);
      each.add(search.search(now));
      last = now.get(0);
      sum = sum == null ? new float[last.values().length] : sum;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += last.values()[i];
      }
    }
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= frames;
    }
    List<FoundText> common = search.search(List.of(last.with(sum)));
    add(common, TextRegion.ALL_FRAMES, List.of(), out);
    for (int frame = 0; frame < frames; frame++) {
      add(each.get(frame), frame, common, out);
    }
    return out;
  }

  private static void add(
      List<FoundText> found, int frame, List<FoundText> known, List<TextRegion> out) {
    for (FoundText f : found) {
      if (known.stream().noneMatch(k -> k.covers(f))) {
        out.add(
            new TextRegion(
                frame, f.x(), f.y(), f.width(), f.height(), "", f.confidence(), TextKind.DETECTED));
      }
    }
  }
}
