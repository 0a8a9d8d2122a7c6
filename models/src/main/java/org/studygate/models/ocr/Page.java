package org.studygate.models.ocr;

import java.util.List;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Window;

/**
 * A picture as Tesseract likes it: 256 greys, letters large enough, a margin around.
 *
 * @param scale from the original to here
 */
record Page(byte[] grey, int width, int height, double scale) {

  private static final int MARGIN = 12;
  private static final int LINE_HEIGHT = 48;

  /** Larger pictures are read as they are. */
  private static final int ENLARGED_TO = 1600;

  static Page ofLine(Slice piece) {
    return of(piece, Math.max(1, Math.min(5, LINE_HEIGHT / (double) piece.height())), true);
  }

  static Page ofPicture(Slice picture) {
    int side = Math.max(picture.width(), picture.height());
    return of(picture, Math.max(1, Math.min(2, (double) ENLARGED_TO / side)), false);
  }

  private static Page of(Slice in, double scale, boolean all) {
    Window window = Window.percentiles(in.values(), all ? 0 : 0.5, all ? 100 : 99.9);
    int inner = (int) Math.round(in.width() * scale);
    int width = inner + 2 * MARGIN;
    int rows = (int) Math.round(in.height() * scale);
    int height = rows + 2 * MARGIN;
    byte[] out = new byte[width * height];
    // dark letters on light ground are read best
    double turn = mean(in, window) < 0.5 ? 1 : 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = clamp((x - MARGIN + 0.5) / scale - 0.5, in.width() - 1);
        double v = clamp((y - MARGIN + 0.5) / scale - 0.5, in.height() - 1);
        out[y * width + x] =
            (byte) Math.round(255 * Math.abs(turn - window.apply(sample(in, u, v))));
      }
    }
    return new Page(out, width, height, scale);
  }

  private static double mean(Slice in, Window window) {
    double sum = 0;
    for (float value : in.values()) {
      sum += window.apply(value);
    }
    return sum / in.values().length;
  }

  private static double clamp(double value, double most) {
    return Math.max(0, Math.min(most, value));
  }

  private static double sample(Slice in, double x, double y) {
    int x0 = (int) x;
    int y0 = (int) y;
    int x1 = Math.min(in.width() - 1, x0 + 1);
    int y1 = Math.min(in.height() - 1, y0 + 1);
    double above = in.at(x0, y0) + (x - x0) * (in.at(x1, y0) - in.at(x0, y0));
    double below = in.at(x0, y1) + (x - x0) * (in.at(x1, y1) - in.at(x0, y1));
    return above + (y - y0) * (below - above);
  }

  /** Words in pixels of the original. */
  List<ReadWord> original(List<ReadWord> words) {
    return words.stream()
        .map(
            word ->
                new ReadWord(
                    word.text(),
                    word.confidence(),
                    (int) Math.floor((word.x() - MARGIN) / scale),
                    (int) Math.floor((word.y() - MARGIN) / scale),
                    (int) Math.ceil(word.width() / scale),
                    (int) Math.ceil(word.height() / scale),
                    word.line()))
        .toList();
  }
}
