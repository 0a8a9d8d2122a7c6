package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds upright faces that look at the camera: a cascade of local binary patterns (Liao et al., ICB
 * 2007) with the weights that OpenCV ships (Puttemans et al., VISAPP 2017), run over the picture in
 * steps of a tenth in size. Faces turned by more than about 30°, half hidden, or narrower than a
 * twelfth of the picture are missed; a part of a face alone (an eye, a cheek, a nose) is never one.
 */
public final class FaceFinder {

  private static final int SIDE = 480;
  private static final double STEP = 1.1;

  /** Overlapping windows that must agree. */
  private static final int NEIGHBOURS = 4;

  private static final double SAME = 0.2;

  private final LbpCascade cascade = LbpCascade.frontal();

  /**
   * A face.
   *
   * @param x left edge, share of the picture's width
   * @param y upper edge, share of its height
   * @param width share of the picture's width
   * @param height share of its height
   */
  public record Face(double x, double y, double width, double height) {}

  private record Window(double x, double y, double side) {

    boolean like(Window o) {
      double d = SAME * (side + o.side) / 2;
      return Math.abs(x - o.x) <= d && Math.abs(y - o.y) <= d && Math.abs(side - o.side) <= d;
    }
  }

  /** The faces of a photo, in no order. */
  public List<Face> find(Photo photo) {
    Pixels pixels = Pixels.of(photo).atMost(SIDE);
    List<Window> hits = new ArrayList<>();
    int least = cascade.side();
    double factor = Math.max(1, Math.max(pixels.width(), pixels.height()) / 12.0 / least);
    while (Math.min(pixels.width(), pixels.height()) / factor >= least) {
      scan(pixels, factor, hits);
      factor *= STEP;
    }
    return grouped(hits, pixels.width(), pixels.height());
  }

  private void scan(Pixels pixels, double factor, List<Window> hits) {
    Pixels small =
        pixels.resized(
            (int) Math.round(pixels.width() / factor), (int) Math.round(pixels.height() / factor));
    LbpCascade.Sums sums = LbpCascade.Sums.of(small.luma(), small.width(), small.height());
    int stride = factor > 2 ? 1 : 2;
    for (int y = 0; y + cascade.side() < small.height(); y += stride) {
      for (int x = 0; x + cascade.side() < small.width(); x += stride) {
        if (cascade.accepts(sums, x, y)) {
          hits.add(new Window(x * factor, y * factor, cascade.side() * factor));
        }
      }
    }
  }

  private static List<Face> grouped(List<Window> hits, int width, int height) {
    List<Window> open = new ArrayList<>(hits);
    List<Face> out = new ArrayList<>();
    while (!open.isEmpty()) {
      List<Window> group = new ArrayList<>(List.of(open.remove(0)));
      for (int i = 0; i < group.size(); i++) {
        Window member = group.get(i);
        open.removeIf(other -> member.like(other) && group.add(other));
      }
      if (group.size() >= NEIGHBOURS) {
        double x = group.stream().mapToDouble(Window::x).average().orElseThrow();
        double y = group.stream().mapToDouble(Window::y).average().orElseThrow();
        double side = group.stream().mapToDouble(Window::side).average().orElseThrow();
        out.add(new Face(x / width, y / height, side / width, side / height));
      }
    }
    return out;
  }
}
