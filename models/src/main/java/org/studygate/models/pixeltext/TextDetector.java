package org.studygate.models.pixeltext;

import java.nio.file.Path;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.Slice;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;

/**
 * Marks where text stands in a picture, of any script, brightness and direction. Looking at several
 * scales shows letters of 5 to 190 pixels. Safe for many threads.
 */
public final class TextDetector implements AutoCloseable {

  public static final String TASK = "pixel-text";

  /** Side of a cell in pixels. */
  public static final int CELL = 4;

  private static final int TILE = 512;
  private static final int OVERLAP = 96;

  /** Pictures smaller than this are not looked at in a still smaller scale. */
  private static final int SMALLEST = 96;

  private static final int MOST_REDUCED = 8;

  private final Engine engine;

  TextDetector(Engine engine) {
    this.engine = engine;
  }

  /**
   * @throws ModelException when the registry holds no such model, or a damaged one
   */
  public static TextDetector load(Path registry, InferenceEngine kind) throws ModelException {
    return load(new ModelRegistry(registry).newest(TASK), kind);
  }

  /** One version. */
  public static TextDetector load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    return new TextDetector(folder.engine("model", kind));
  }

  /** How many times smaller the smallest useful version of a picture is: 1, 2, 4 or 8. */
  public static int mostReduced(int width, int height) {
    int factor = 1;
    while (factor < MOST_REDUCED && Math.min(width, height) / (2 * factor) >= SMALLEST) {
      factor *= 2;
    }
    return factor;
  }

  /**
   * Looks at a picture at one scale: at full size for capitals of 5 to 24 pixels, at half the size
   * for those of 10 to 48, and so on.
   *
   * @param picture grey levels of any range
   * @param factor how many times smaller the picture is looked at: 1, 2, 4 or 8
   * @throws ModelException when the runtime fails
   */
  public TextMap detect(Slice picture, int factor) throws ModelException {
    Slice level = picture;
    for (int done = 1; done < factor; done *= 2) {
      level = halved(level);
    }
    TextMap map = new TextMap(cells(level.width()), cells(level.height()), factor * CELL);
    scale(level.values(), level.width(), level.height(), map);
    return map;
  }

  private void scale(float[] image, int width, int height, TextMap map) throws ModelException {
    float[] contrast = LocalContrast.of(image, width, height);
    int step = TILE - OVERLAP;
    for (int top = 0; top == 0 || top + OVERLAP < height; top += step) {
      for (int left = 0; left == 0 || left + OVERLAP < width; left += step) {
        tile(contrast, width, height, left, top, map);
      }
    }
  }

  private void tile(float[] contrast, int width, int height, int left, int top, TextMap map)
      throws ModelException {
    int w = cells(Math.min(TILE, width - left)) * CELL;
    int h = cells(Math.min(TILE, height - top)) * CELL;
    float[] input = new float[LocalContrast.CHANNELS * w * h];
    for (int c = 0; c < LocalContrast.CHANNELS; c++) {
      for (int y = 0; y < h && top + y < height; y++) {
        System.arraycopy(
            contrast,
            (c * height + top + y) * width + left,
            input,
            (c * h + y) * w,
            Math.min(w, width - left));
      }
    }
    float[] answer = engine.run(input, 1, LocalContrast.CHANNELS, h, w)[0];
    // what lies at an inner edge of a tile is seen better by its neighbour
    int margin = OVERLAP / 2 / CELL;
    int columns = w / CELL;
    int rows = h / CELL;
    int fromX = left == 0 ? 0 : margin;
    int fromY = top == 0 ? 0 : margin;
    int toX = left + TILE >= width ? columns : columns - margin;
    int toY = top + TILE >= height ? rows : rows - margin;
    for (int y = fromY; y < toY; y++) {
      for (int x = fromX; x < toX; x++) {
        map.set(left / CELL + x, top / CELL + y, answer[y * columns + x]);
      }
    }
  }

  private static int cells(int pixels) {
    return (pixels + CELL - 1) / CELL;
  }

  /** At half the size: each pixel the mean of four. */
  private static Slice halved(Slice in) {
    int w = in.width() / 2;
    int h = in.height() / 2;
    float[] out = new float[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        out[y * w + x] =
            (in.at(2 * x, 2 * y)
                    + in.at(2 * x + 1, 2 * y)
                    + in.at(2 * x, 2 * y + 1)
                    + in.at(2 * x + 1, 2 * y + 1))
                / 4;
      }
    }
    return new Slice(w, h, out);
  }

  @Override
  public void close() {
    engine.close();
  }
}
