package org.studygate.models.pixeltext;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;

/**
 * How much of a slice letters cover.
 *
 * @param slice 0-based, in the order of the series
 * @param surest score of any cell, 0 to 1
 * @param share of cells that are more likely text than not
 */
public record TextShare(int slice, double surest, double share) {

  /** Of every slice, at full size. */
  public static List<TextShare> of(TextDetector detector, Slices series) throws ModelException {
    List<TextShare> out = new ArrayList<>();
    for (int i = 0; i < series.size(); i++) {
      out.add(of(detector, series, i));
    }
    return out;
  }

  private static TextShare of(TextDetector detector, Slices series, int number)
      throws ModelException {
    Slice slice;
    try {
      slice = series.slice(number);
    } catch (ImageException e) {
      throw new ModelException("slice " + number + " cannot be read", e);
    }
    TextMap map = detector.detect(slice, 1);
    double surest = 0;
    int text = 0;
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        surest = Math.max(surest, map.score(column, row));
        text += map.score(column, row) >= 0.5 ? 1 : 0;
      }
    }
    return new TextShare(number, surest, (double) text / (map.columns() * map.rows()));
  }
}
