package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;

/**
 * Looks again at what seems to be text in a slice, mirrored and turned: letters stay letters
 * however they lie, while folds of a brain look like letters from one side and not from another.
 */
final class SecondLooks {

  /** From here on a view counts. */
  static final double LEAST = 0.15;

  /** So sure at first that a person looks when half of the views agree. */
  private static final double STRIKING = 0.98;

  private static final double HALF = 0.5;

  /** A line of text is not thicker than this share of a slice; tiles of slices are. */
  private static final double THICKEST = 0.35;

  private final PixelSearch search;
  private final Sensitivity sensitivity;

  /**
   * @param search reports everything from {@link #LEAST} on
   */
  SecondLooks(PixelSearch search, Sensitivity sensitivity) {
    this.search = search;
    this.sensitivity = sensitivity;
  }

  /** What is still likely, as sure as all views together are. */
  List<FoundText> confirm(Slice picture, List<FoundText> found) throws ModelException {
    if (found.isEmpty()) {
      return found;
    }
    List<List<FoundText>> views = new ArrayList<>();
    for (View view : View.values()) {
      views.add(
          search.search(view.of(picture)).stream()
              .map(f -> view.back(f, picture.width(), picture.height()))
              .toList());
    }
    List<FoundText> judged = found.stream().map(f -> judged(f, views, picture)).toList();
    List<FoundText> out = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      out.add(besideSure(judged.get(i), judged) ? found.get(i) : judged.get(i));
    }
    return out.stream().filter(f -> f.confidence() >= sensitivity.maybe()).toList();
  }

  private boolean besideSure(FoundText one, List<FoundText> all) {
    return all.stream()
        .anyMatch(o -> o != one && o.confidence() >= sensitivity.sure() && one.beside(o));
  }

  private FoundText judged(FoundText first, List<List<FoundText>> views, Slice picture) {
    double sum = first.confidence();
    for (List<FoundText> view : views) {
      sum +=
          view.stream()
              .filter(again -> again.sameSpot(first))
              .mapToDouble(FoundText::confidence)
              .max()
              .orElse(0);
    }
    double mean = sum / (1 + views.size());
    if (first.thickness() > THICKEST * Math.min(picture.width(), picture.height())) {
      mean = Math.min(mean, sensitivity.sure() - 0.01);
    }
    boolean striking = first.confidence() >= STRIKING && mean >= HALF;
    return first.as(striking ? Math.max(mean, sensitivity.maybe()) : mean);
  }

  /** How a picture is laid. */
  private enum View {
    MIRRORED,
    UPSIDE_DOWN,
    TURNED;

    Slice of(Slice in) {
      int w = in.width();
      int h = in.height();
      float[] out = new float[w * h];
      for (int y = 0; y < h; y++) {
        for (int x = 0; x < w; x++) {
          int at =
              switch (this) {
                case MIRRORED -> y * w + w - 1 - x;
                case UPSIDE_DOWN -> (h - 1 - y) * w + x;
                case TURNED -> x * h + h - 1 - y;
              };
          out[at] = in.at(x, y);
        }
      }
      return this == TURNED ? new Slice(h, w, out) : new Slice(w, h, out);
    }

    FoundText back(FoundText f, int w, int h) {
      return switch (this) {
        case MIRRORED -> f.at(w - f.x() - f.width(), f.y(), f.width(), f.height());
        case UPSIDE_DOWN -> f.at(f.x(), h - f.y() - f.height(), f.width(), f.height());
        case TURNED -> f.at(f.y(), h - f.x() - f.width(), f.height(), f.width());
      };
    }
  }
}
