package org.studygate.models.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aoju.bus.image.galaxy.data.Attributes;

/**
 * The images of one DICOM series in order along the slice normal. Pixels are read when asked for,
 * one slice at a time, so that a series of any size fits.
 */
public final class ImageSeries implements Slices {

  private record Loaded(Path file, DicomObject object) {}

  private final SeriesHeader header;
  private final List<FrameRef> frames;
  private volatile Loaded loaded;
  private final int unreadable;
  private final int oddSized;

  private ImageSeries(SeriesHeader header, List<FrameRef> frames, int unreadable, int oddSized) {
    this.header = header;
    this.frames = frames;
    this.unreadable = unreadable;
    this.oddSized = oddSized;
  }

  /**
   * Reads the headers of a series; frames of enhanced objects and tiles of mosaics count as slices.
   *
   * @throws ImageException when no file can be read
   */
  public static ImageSeries read(List<Path> files) throws ImageException {
    List<FrameRef> all = new ArrayList<>();
    SeriesHeader header = null;
    int unreadable = 0;
    ImageException last = new ImageException("the series holds no file");
    for (Path file : files) {
      try {
        Attributes ds = DicomObject.readHeader(file).dataset();
        header = header == null ? HeaderReader.of(ds) : header.withBValue(BValues.of(ds));
        all.addAll(FrameRefs.of(file, ds));
      } catch (ImageException e) {
        unreadable++;
        last = e;
      }
    }
    if (header == null) {
      throw last;
    }
    List<FrameRef> same = mostCommonSize(all);
    return new ImageSeries(header, sorted(same), unreadable, all.size() - same.size());
  }

  private static List<FrameRef> mostCommonSize(List<FrameRef> all) {
    Function<FrameRef, Long> size = f -> (long) f.columns() << 32 | f.rows();
    Map<Long, Long> counts =
        all.stream().collect(Collectors.groupingBy(size, Collectors.counting()));
    return counts.entrySet().stream()
        .max(Map.Entry.<Long, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(most -> all.stream().filter(f -> size.apply(f).equals(most.getKey())).toList())
        .orElse(List.of());
  }

  private static List<FrameRef> sorted(List<FrameRef> frames) {
    List<FrameRef> out = new ArrayList<>(frames);
    Comparator<FrameRef> byNumber =
        Comparator.comparingInt(FrameRef::instanceNumber).thenComparingInt(FrameRef::frame);
    if (!out.isEmpty() && out.stream().allMatch(FrameRef::placed)) {
      double[] normal = out.get(0).normal();
      out.sort(
          Comparator.<FrameRef>comparingDouble(
                  f -> Math.rint(Placement.dot(f.position(), normal) * 1000))
              .thenComparing(byNumber));
    } else {
      out.sort(byNumber);
    }
    return List.copyOf(out);
  }

  @Override
  public SeriesHeader header() {
    return header;
  }

  /** Number of slices; 0 for objects without pixels. */
  @Override
  public int size() {
    return frames.size();
  }

  /** Files that could not be read. */
  public int unreadable() {
    return unreadable;
  }

  /** Slices left out because their size differs from the others'. */
  public int oddSized() {
    return oddSized;
  }

  /** SOP Instance UID of the object that holds a slice (0-based). */
  public String sopInstanceUid(int slice) {
    return frames.get(slice).sopInstanceUid();
  }

  /** 1-based frame of that object. */
  public int frame(int slice) {
    return frames.get(slice).frame() + 1;
  }

  /**
   * The pixels of a slice (0-based) after the modality look-up.
   *
   * @throws ImageException when they cannot be decoded
   */
  @Override
  public Slice slice(int slice) throws ImageException {
    FrameRef ref = frames.get(slice);
    Slice whole = ModalityValues.slice(object(ref), ref.frame());
    return ref.tile() < 0 ? whole : Mosaic.cut(whole, ref);
  }

  /** The frames of one object are read from the file once. */
  private DicomObject object(FrameRef ref) throws ImageException {
    Loaded last = loaded;
    if (last != null && last.file().equals(ref.file())) {
      return last.object();
    }
    DicomObject object = DicomObject.read(ref.file());
    boolean more = ref.frame() > 0 || ref.tile() >= 0 || frames.size() > 1 && shared(ref);
    loaded = more ? new Loaded(ref.file(), object) : null;
    return object;
  }

  private boolean shared(FrameRef ref) {
    return frames.stream().filter(f -> f.file().equals(ref.file())).limit(2).count() > 1;
  }

  /** What is wrong with the arrangement of the slices, as plain sentences. */
  public List<String> geometryFaults() {
    return SliceGeometry.faults(this, frames);
  }

  /**
   * One slice (0-based) as a volume of one layer, where it lies in the patient.
   *
   * @throws ImageException when its place is not known, or it cannot be decoded
   */
  public Volume layer(int slice) throws ImageException {
    return VolumeBuilder.layer(this, frames.get(slice), slice);
  }

  /**
   * The series as a volume; of several time points or echoes the first.
   *
   * @throws ImageException "not a volume: …" with the reason
   */
  public Volume volume() throws ImageException {
    return VolumeBuilder.build(this, frames);
  }
}
