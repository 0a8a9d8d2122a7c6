package org.studygate.models.skin;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a photo within margins that are black all along, as archives and screens add them.
 *
 * @param right exclusive
 * @param bottom exclusive
 */
record Margins(int width, int height, int left, int top, int right, int bottom) {

  private static final float BLACK = 0.05f;

  /** Pixels that are left across and down at least. */
  private static final int LEAST = 16;

  /** Of the photo at least; a photo that is black for the most part is a dark one. */
  private static final double LEAST_SHARE = 0.25;

  static Margins of(Pixels p) {
    int top = 0;
    int bottom = p.height();
    int left = 0;
    int right = p.width();
    while (bottom - top > LEAST && black(p, top * p.width(), 1, p.width())) {
      top++;
    }
    while (bottom - top > LEAST && black(p, (bottom - 1) * p.width(), 1, p.width())) {
      bottom--;
    }
    while (right - left > LEAST && black(p, left, p.width(), p.height())) {
      left++;
    }
    while (right - left > LEAST && black(p, right - 1, p.width(), p.height())) {
      right--;
    }
    boolean nothing = right - left <= LEAST || bottom - top <= LEAST;
    boolean little = (double) (right - left) * (bottom - top) < LEAST_SHARE * p.count();
    return nothing || little
        ? new Margins(p.width(), p.height(), 0, 0, p.width(), p.height())
        : new Margins(p.width(), p.height(), left, top, right, bottom);
  }

  private static boolean black(Pixels p, int start, int step, int n) {
    for (int k = 0; k < n; k++) {
      if (p.luma(start + k * step) > BLACK) {
        return false;
      }
    }
    return true;
  }

  /** The photo without its margins; itself when it has none. */
  static Photo cut(Photo photo) {
    Pixels all = Pixels.of(photo);
    Margins margins = of(all);
    return margins.none() ? photo : margins.inside(all).photo();
  }

  boolean none() {
    return right - left == width && bottom - top == height;
  }

  /** The part within. */
  Pixels inside(Pixels photo) {
    return photo.cut(left, top, right - left, bottom - top);
  }

  /** Heat of the part as heat of the whole photo, none on the margins. */
  PhotoHeat around(PhotoHeat heat) {
    if (none()) {
      return heat;
    }
    List<Float> out = new ArrayList<>();
    for (int row = 0; row < heat.rows(); row++) {
      for (int column = 0; column < heat.columns(); column++) {
        double x = ((column + 0.5) / heat.columns() * width - left) / (right - left);
        double y = ((row + 0.5) / heat.rows() * height - top) / (bottom - top);
        boolean inside = x >= 0 && y >= 0 && x < 1 && y < 1;
        out.add(inside ? heat.at((int) (x * heat.columns()), (int) (y * heat.rows())) : 0f);
      }
    }
    return new PhotoHeat(heat.columns(), heat.rows(), List.copyOf(out));
  }
}
