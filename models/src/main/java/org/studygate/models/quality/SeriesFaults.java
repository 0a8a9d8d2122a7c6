package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.List;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;

/**
 * Faults that need no model: missing or unevenly spaced slices, files that cannot be read, pixel
 * data cut short, slices or large parts of them without any signal between slices that have it.
 */
final class SeriesFaults {

  /** Slices looked at for blank areas and cut pixel data. */
  private static final int MOST_SLICES = 40;

  /** Rows without any signal at the end of a slice that count as cut off, part of its height. */
  private static final double BLANK_TAIL = 0.25;

  private final List<String> sentences = new ArrayList<>();
  private boolean incomplete;

  private SeriesFaults() {}

  static SeriesFaults of(Slices series) {
    SeriesFaults faults = new SeriesFaults();
    if (series instanceof ImageSeries dicom) {
      for (String sentence : dicom.geometryFaults()) {
        faults.add(sentence, !sentence.startsWith("slice spacing"));
      }
    }
    // only DICOM has to be decoded for each look
    faults.contents(series, series instanceof ImageSeries ? MOST_SLICES : series.size());
    return faults;
  }

  private void contents(Slices series, int most) {
    int step = Math.max(1, series.size() / Math.max(1, most));
    int blank = 0;
    int blankSoFar = 0;
    int cut = 0;
    boolean started = false;
    for (int i = 0; i < series.size(); i += step) {
      try {
        Slice slice = series.slice(i);
        boolean inside = series.size() < 3 || i > series.size() / 10 && i < series.size() * 9 / 10;
        if (slice.missing() > 0) {
          cut++;
        } else if (blank(slice)) {
          // counts once a slice with signal follows: a masked volume may end in blank ones
          blankSoFar += started ? 1 : 0;
          continue;
        } else if (inside && tailBlank(slice)) {
          cut++;
        }
        started = true;
        blank += blankSoFar;
        blankSoFar = 0;
      } catch (ImageException e) {
        // named by the caller when it judges that slice
        continue;
      }
    }
    if (cut > 0) {
      add("the pixels of " + count(cut) + " end early", true);
    }
    if (blank > 0) {
      add(
          count(blank)
              + (blank == 1 ? " inside the series is" : " inside the series are")
              + " blank",
          true);
    }
  }

  private static String count(int slices) {
    return slices == 1 ? "1 slice" : slices + " slices";
  }

  void undecodable(int index, String why) {
    add("slice " + (index + 1) + " cannot be decoded: " + why, true);
  }

  private void add(String sentence, boolean makesIncomplete) {
    sentences.add(sentence);
    incomplete |= makesIncomplete;
  }

  /** 1 when something is missing, else 0. */
  double incomplete() {
    return incomplete ? 1 : 0;
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** All pixels have one value. */
  static boolean blank(Slice slice) {
    for (float value : slice.values()) {
      if (value != slice.values()[0]) {
        return false;
      }
    }
    return true;
  }

  /** The last quarter of the rows is exactly 0 although the row before it shows much signal. */
  private static boolean tailBlank(Slice slice) {
    int last = slice.height() - 1;
    while (last >= 0 && zeros(slice, last) == slice.width()) {
      last--;
    }
    boolean longTail = slice.height() - 1 - last >= BLANK_TAIL * slice.height();
    if (!longTail || last < 2) {
      return false;
    }
    // an image masked to its object fades out; a cut one stops in mid-line at full signal
    int above = slice.width() - zeros(slice, last - 1);
    return above > slice.width() * 0.6;
  }

  private static int zeros(Slice slice, int row) {
    int zeros = 0;
    for (int x = 0; x < slice.width(); x++) {
      zeros += slice.at(x, row) == 0 ? 1 : 0;
    }
    return zeros;
  }
}
