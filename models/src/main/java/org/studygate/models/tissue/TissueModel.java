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
import org.studygate.models.image.Slice;
import org.studygate.models.image.Slices;
import org.studygate.models.image.Volume;
import org.studygate.models.image.Window;
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

  /** Part of a head in which tissues are told. */
  private static final double LEAST_BRAIN = 0.15;

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
   * The tissue of each pixel of slices of one head that lie as readers see them (front or top up),
   * ordinals of {@link Tissue}.
   *
   * @return none where no brain is seen
   */
  public List<byte[]> tissues(List<Slice> slices) throws ModelException {
    List<float[]> grids = new ArrayList<>();
    List<TissueInput.Frame> frames = new ArrayList<>();
    for (Slice slice : slices) {
      Slice soft = soft(slice);
      TissueInput.Frame frame = TissueInput.Frame.unscaled(soft, HEAD_MM);
      frames.add(frame);
      grids.add(frame.sample(soft));
    }
    byte[] labels = new byte[grids.size() * PIXELS];
    judge(grids, labels, new byte[labels.length]);
    List<byte[]> out = new ArrayList<>();
    int brain = 0;
    int head = 0;
    for (int s = 0; s < slices.size(); s++) {
      byte[] fine = frames.get(s).onPixels(labels, s * PIXELS, slices.get(s));
      for (byte label : fine) {
        head += label == 0 ? 0 : 1;
        brain += label >= Tissue.CSF.ordinal() && label <= Tissue.WHITE.ordinal() ? 1 : 0;
      }
      out.add(fine);
    }
    return brain < LEAST_BRAIN * head ? List.of() : out;
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
}
