package org.studygate.dicomweb.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;

/**
 * Groups the fragments of encapsulated pixel data into frames: one fragment each, or by the
 * Extended or Basic Offset Table (PS3.5 A.4), or where none is given by the marker that begins a
 * JPEG family bit stream.
 */
final class FragmentLayout {

  private static final int EXTENDED_OFFSET_TABLE = 0x7FE00001;

  private final DicomFile file;
  private final List<Segment> items = new ArrayList<>();

  private FragmentLayout(DicomFile file, Fragments fragments) {
    this.file = file;
    for (Object fragment : fragments) {
      items.add(
          fragment instanceof BulkData data
              ? new Segment(data.offset(), Integer.toUnsignedLong(data.length()))
              : new Segment(0, 0));
    }
  }

  static List<List<Segment>> framesOf(DicomFile file, Fragments fragments, int frames)
      throws IOException {
    FragmentLayout layout = new FragmentLayout(file, fragments);
    return layout.items.size() < 2 ? List.of() : layout.group(frames);
  }

  private List<List<Segment>> group(int frames) throws IOException {
    List<Segment> fragments = items.subList(1, items.size());
    if (frames == 1) {
      return List.of(List.copyOf(fragments));
    }
    if (fragments.size() == frames) {
      return fragments.stream().map(List::of).toList();
    }
    List<Integer> starts = startsAt(fragments, extendedOffsets());
    if (starts.size() != frames) {
      starts = startsAt(fragments, basicOffsets());
    }
    if (starts.size() != frames) {
      starts = startsByMarker(fragments);
    }
    return starts.size() == frames ? split(fragments, starts) : List.of();
  }

  private static List<List<Segment>> split(List<Segment> fragments, List<Integer> starts) {
    List<List<Segment>> frames = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int end = i + 1 < starts.size() ? starts.get(i + 1) : fragments.size();
      frames.add(List.copyOf(fragments.subList(starts.get(i), end)));
    }
    return frames;
  }

  /** Offsets count from the first byte of the first fragment's item tag. */
  private static List<Integer> startsAt(List<Segment> fragments, long[] offsets) {
    List<Integer> starts = new ArrayList<>();
    long base = fragments.get(0).position();
    for (int i = 0; i < fragments.size(); i++) {
      if (Arrays.binarySearch(offsets, fragments.get(i).position() - base) >= 0) {
        starts.add(i);
      }
    }
    return starts;
  }

  private long[] extendedOffsets() {
    byte[] table = file.dataset().getSafeBytes(EXTENDED_OFFSET_TABLE);
    if (table == null) {
      return new long[0];
    }
    ByteBuffer buffer = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    long[] offsets = new long[table.length / Long.BYTES];
    Arrays.setAll(offsets, i -> buffer.getLong());
    return offsets;
  }

  private long[] basicOffsets() throws IOException {
    Segment table = items.get(0);
    if (table.length() < Integer.BYTES) {
      return new long[0];
    }
    try (InputStream in = file.open(table.position(), table.length())) {
      ByteBuffer buffer = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      long[] offsets = new long[buffer.remaining() / Integer.BYTES];
      Arrays.setAll(offsets, i -> Integer.toUnsignedLong(buffer.getInt()));
      return offsets;
    }
  }

  /** JPEG and JPEG-LS begin with SOI, JPEG 2000 with SOC. */
  private List<Integer> startsByMarker(List<Segment> fragments) throws IOException {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < fragments.size(); i++) {
      try (InputStream in = file.open(fragments.get(i).position(), 2)) {
        if (in.read() == 0xFF && isFirstMarker(in.read())) {
          starts.add(i);
        }
      }
    }
    return starts;
  }

  private static boolean isFirstMarker(int code) {
    return code == 0xD8 || code == 0x4F;
  }
}
