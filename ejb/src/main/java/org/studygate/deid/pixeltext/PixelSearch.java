package org.studygate.deid.pixeltext;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.Slice;
import org.studygate.models.pixeltext.TextDetector;

/** Looks for text in one picture, from small letters to large ones. */
final class PixelSearch {

  /** Lines of this height in a reduced picture, in pixels, are seen well there. */
  private static final int LARGE = 10;

  private static final double SURE = 0.8;
  private static final double HALF_SURE = 0.15;
  private static final double SURE_IN_COLOUR = 0.93;

  private final TextDetector detector;
  private final double least;
  private final SecondLooks again;

  private PixelSearch(TextDetector detector, double least, SecondLooks again) {
    this.detector = detector;
    this.least = least;
    this.again = again;
  }

  /** Reports what may be text in such an object. */
  static PixelSearch of(TextDetector detector, Sensitivity sensitivity) {
    SecondLooks again =
        sensitivity == Sensitivity.SLICE
            ? new SecondLooks(new PixelSearch(detector, SecondLooks.LEAST, null), sensitivity)
            : null;
    return new PixelSearch(detector, sensitivity.maybe(), again);
  }

  /** Reports in any picture what is surely text on a screen. */
  static PixelSearch ofScreens(TextDetector detector) {
    return new PixelSearch(detector, Sensitivity.SCREEN.sure(), null);
  }

  /** Everything in any of the looks at one frame. */
  List<FoundText> search(List<Slice> looks) throws ModelException {
    List<FoundText> out = new ArrayList<>(search(looks.get(0)));
    for (Slice colour : looks.subList(1, looks.size())) {
      // blood flow in colour looks like letters to it, so it must be surer
      search(colour).stream().filter(f -> f.confidence() >= SURE_IN_COLOUR).forEach(out::add);
    }
    return out;
  }

  List<FoundText> search(Slice picture) throws ModelException {
    List<FoundText> all = new ArrayList<>(look(picture, 1));
    if (!all.isEmpty()) {
      // strong text hides faint text beside it
      all.addAll(look(covered(picture, all), 1));
    }
    int most = TextDetector.mostReduced(picture.width(), picture.height());
    for (int factor = 2; factor <= most; factor *= 2) {
      all.addAll(larger(picture, factor, all));
    }
    List<FoundText> found =
        all.stream()
            .filter(f -> all.stream().noneMatch(g -> g != f && g.covers(f) && !f.covers(g)))
            .toList();
    return again == null ? found : again.confirm(picture, found);
  }

  /**
   * What is seen in the reduced picture. Small text is seen there too, but coarsely; so only that
   * counts which is large, or which is still seen when the text that is known is covered.
   */
  private List<FoundText> larger(Slice picture, int factor, List<FoundText> known)
      throws ModelException {
    List<FoundText> found = look(picture, factor);
    if (found.isEmpty() || known.isEmpty()) {
      return found;
    }
    List<FoundText> still = look(covered(picture, known), factor);
    return found.stream()
        .filter(
            f ->
                still.stream().anyMatch(f::touches)
                    || known.stream()
                        .anyMatch(k -> k.thickness() >= LARGE * factor && f.touches(k)))
        .toList();
  }

  private List<FoundText> look(Slice picture, int factor) throws ModelException {
    List<FoundText> all =
        new TextBlobs(detector.detect(picture, factor), picture.width(), picture.height()).find();
    return all.stream().map(f -> promoted(f, all)).filter(f -> f.confidence() >= least).toList();
  }

  /** What is half sure beside sure text belongs to it: an initial, the last letter of a name. */
  private static FoundText promoted(FoundText found, List<FoundText> all) {
    if (found.confidence() < HALF_SURE) {
      return found;
    }
    double best = found.confidence();
    for (FoundText other : all) {
      if (other.confidence() >= SURE && other.confidence() > best && found.beside(other)) {
        best = other.confidence();
      }
    }
    return found.sureAs(best);
  }

  /** Each rectangle filled with the mean of its border. */
  private static Slice covered(Slice picture, List<FoundText> found) {
    float[] values = picture.values().clone();
    int width = picture.width();
    for (FoundText f : found) {
      float fill = border(picture, f);
      for (int y = f.y(); y < f.y() + f.height(); y++) {
        Arrays.fill(values, y * width + f.x(), y * width + f.x() + f.width(), fill);
      }
    }
    return picture.with(values);
  }

  private static float border(Slice picture, FoundText f) {
    double sum = 0;
    int right = f.x() + f.width() - 1;
    int bottom = f.y() + f.height() - 1;
    for (int x = f.x(); x <= right; x++) {
      sum += picture.at(x, f.y()) + picture.at(x, bottom);
    }
    for (int y = f.y(); y <= bottom; y++) {
      sum += picture.at(f.x(), y) + picture.at(right, y);
    }
    return (float) (sum / (2 * (f.width() + f.height())));
  }
}
