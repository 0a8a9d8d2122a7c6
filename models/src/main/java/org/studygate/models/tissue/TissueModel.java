package org.studygate.models.tissue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.InferenceEngine;
import org.studygate.models.ModelException;
import org.studygate.models.engine.Engine;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
import org.studygate.models.preprocess.Grids;
import org.studygate.models.preprocess.Intensity;
import org.studygate.models.registry.ModelFolder;

/** Tells the tissues of heads, in any contrast and plane. Thread-safe. */
public final class TissueModel implements AutoCloseable {

  public static final String TASK = "tissue";

  private static final int SIZE = TissueInput.SIZE;
  private static final int PIXELS = SIZE * SIZE;

  /** Slices looked at for the brightness of tissues. */
  private static final int MOST_SLICES = 12;

  private static final int BATCH = 4;

  /** Length of a head from front to back, mm, where a picture has no scale. */
  private static final double HEAD_MM = 195;

  private static final float AIR = -300;
  private static final Window SOFT_TISSUE = new Window(-150, 250);

  /** Per cent; pixels less certain lie on borders mostly. */
  private static final int SURE = 50;

  private final Engine engine;

  TissueModel(Engine engine) {
    this.engine = engine;
  }

  /** Loads a version from a registry. */
  public static TissueModel load(ModelFolder folder, InferenceEngine kind) throws ModelException {
    return new TissueModel(folder.engine("model", kind));
  }

  public Engine engine() {
    return engine;
  }

  /**
   * The tissues of a volume, slice by slice across its widest spacing, on pixels of 2.5 mm.
   *
   * @param volume a head; what is none gives a map of little sense, see {@link
   *     TissueBrightness#brainShare}
   */
  public TissueMap segment(Volume volume) throws ModelException {
    return segment(VolumeSlices.of(volume, Integer.MAX_VALUE));
  }

  private TissueMap segment(VolumeSlices slices) throws ModelException {
    List<float[]> grids = new ArrayList<>();
    for (int i = 0; i < slices.count(); i++) {
      grids.add(slices.grid(i));
    }
    byte[] labels = new byte[grids.size() * PIXELS];
    byte[] certainty = new byte[labels.length];
    judge(grids, labels, certainty);
    return new TissueMap(SIZE, SIZE, grids.size(), labels, certainty, slices.placement());
  }

  private void judge(List<float[]> grids, byte[] labels, byte[] certainty) throws ModelException {
    int length = TissueInput.CHANNELS * PIXELS;
    List<float[]> p = new ArrayList<>();
    for (int from = 0; from < grids.size(); from += BATCH) {
      int n = Math.min(BATCH, grids.size() - from);
      float[] batch = new float[n * length];
      for (int i = 0; i < n; i++) {
        System.arraycopy(TissueInput.of(grids.get(from + i)), 0, batch, i * length, length);
      }
      p.addAll(List.of(engine.run(batch, n, TissueInput.CHANNELS, SIZE, SIZE)));
    }
    Refinement.refine(grids, p);
    for (int s = 0; s < p.size(); s++) {
      for (int i = 0; i < PIXELS; i++) {
        int best = TissueTally.likeliest(p.get(s), PIXELS, i);
        labels[s * PIXELS + i] = (byte) best;
        certainty[s * PIXELS + i] = (byte) Math.round(100 * p.get(s)[best * PIXELS + i]);
      }
    }
  }

  /**
   * How bright the tissues of a series are beside one another: of the first volume where the slices
   * make one, else of single slices taken to be axial.
   */
  public TissueBrightness brightness(Slices series) throws ModelException {
    if (series.size() == 0) {
      return TissueBrightness.none();
    }
    if (series instanceof ImageSeries dicom) {
      try {
        return brightness(dicom.volume());
      } catch (ImageException e) {
        // no volume: each slice by itself
        return brightnessOfPictures(series);
      }
    }
    return brightnessOfPictures(series);
  }

  /** Likewise of a volume. */
  public TissueBrightness brightness(Volume volume) throws ModelException {
    VolumeSlices slices = VolumeSlices.of(volume, MOST_SLICES);
    List<float[]> grids = new ArrayList<>();
    for (int i = 0; i < slices.count(); i++) {
      grids.add(slices.grid(i));
    }
    return brightness(grids);
  }

  private TissueBrightness brightnessOfPictures(Slices series) throws ModelException {
    List<float[]> grids = new ArrayList<>();
    int count = Math.min(MOST_SLICES, series.size());
    for (int i = 0; i < count; i++) {
      try {
        Slice slice = soft(series.slice((int) ((i + 0.5) * series.size() / count)));
        grids.add(TissueInput.Frame.unscaled(slice, HEAD_MM).sample(slice));
      } catch (ImageException e) {
        // a slice that cannot be decoded has no say; the quality gate reports it
        continue;
      }
    }
    return brightness(grids);
  }

  /** Values that reach far below 0, as Hounsfield units do, through a soft-tissue window. */
  static Slice soft(Slice slice) {
    for (float value : slice.values()) {
      if (value < AIR) {
        return slice.with(Intensity.window(slice.values(), SOFT_TISSUE));
      }
    }
    return slice;
  }

  private TissueBrightness brightness(List<float[]> grids) throws ModelException {
    byte[] labels = new byte[grids.size() * PIXELS];
    byte[] certainty = new byte[labels.length];
    judge(grids, labels, certainty);
    Map<Tissue, List<Float>> values = new EnumMap<>(Tissue.class);
    float[] head = new float[labels.length];
    int n = 0;
    for (int i = 0; i < labels.length; i++) {
      float value = grids.get(i / PIXELS)[i % PIXELS];
      if (labels[i] != 0) {
        head[n++] = value;
      }
      if (certainty[i] >= SURE) {
        values.computeIfAbsent(Tissue.of(labels[i]), t -> new ArrayList<>()).add(value);
      }
    }
    Window window = Window.percentiles(java.util.Arrays.copyOf(head, n), 0.5, 99.5);
    int least = 12 + 4 * grids.size();
    return TissueBrightness.of(values, least, window.low(), window.high(), grids.size());
  }

  @Override
  public void close() {
    engine.close();
  }

  /** A volume's slices on the network's grid. */
  private record VolumeSlices(
      Volume volume, int axis, TissueInput.Frame frame, int first, double step, int count) {

    static VolumeSlices of(Volume in, int most) {
      Volume volume = Grids.toLps(in);
      double[] mm = volume.placement().spacing();
      int axis = 2;
      for (int other = 0; other < 2; other++) {
        if (mm[other] > 1.4 * mm[axis] && volume.count(other) > 1) {
          axis = other;
        }
      }
      int a = axis == 0 ? 1 : 0;
      int b = axis == 2 ? 1 : 2;
      TissueInput.Frame frame =
          TissueInput.Frame.around(turned(mean(volume, axis), axis), mm[a], mm[b]);
      double step = Math.max(1, TissueInput.PIXEL_MM / mm[axis]);
      int count = Math.max(1, (int) Math.floor((volume.count(axis) - 1) / step) + 1);
      int first = 0;
      if (count > most) {
        // the ends of a head hold little brain
        double inner = 0.7 * (volume.count(axis) - 1);
        first = (int) Math.round(0.2 * (volume.count(axis) - 1));
        step = inner / (most - 1);
        count = most;
      }
      return new VolumeSlices(volume, axis, frame, first, step, count);
    }

    private int index(int i) {
      return Math.min(volume.count(axis) - 1, first + (int) Math.round(i * step));
    }

    float[] grid(int i) {
      return frame.sample(turned(soft(volume.slice(axis, index(i))), axis));
    }

    /** Coronal and sagittal slices with the top of the head up. */
    private static Slice turned(Slice slice, int axis) {
      if (axis == 2) {
        return slice;
      }
      float[] out = new float[slice.values().length];
      for (int y = 0; y < slice.height(); y++) {
        System.arraycopy(
            slice.values(),
            y * slice.width(),
            out,
            (slice.height() - 1 - y) * slice.width(),
            slice.width());
      }
      return slice.with(out);
    }

    private static Slice mean(Volume volume, int axis) {
      Slice first = volume.slice(axis, 0);
      float[] sum = new float[first.values().length];
      for (int s = 0; s < volume.count(axis); s += Math.max(1, volume.count(axis) / 24)) {
        float[] values = soft(volume.slice(axis, s)).values();
        for (int i = 0; i < sum.length; i++) {
          sum[i] += values[i];
        }
      }
      return first.with(sum);
    }

    Placement placement() {
      int a = axis == 0 ? 1 : 0;
      int b = axis == 2 ? 1 : 2;
      Placement from = volume.placement();
      boolean up = axis != 2;
      double[] corner = new double[3];
      corner[a] = frame.x(0);
      corner[b] = up ? volume.count(b) - 1 - frame.y(0) : frame.y(0);
      corner[axis] = first;
      double[] down = from.axes()[b].clone();
      for (int c = 0; up && c < 3; c++) {
        down[c] = -down[c];
      }
      return new Placement(
          from.toPatient(corner[0], corner[1], corner[2]),
          new double[][] {from.axes()[a], down, from.axes()[axis]},
          new double[] {TissueInput.PIXEL_MM, TissueInput.PIXEL_MM, step * from.spacing()[axis]});
    }
  }
}
