package org.studygate.models.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;

/** Finds the bytes of one frame in native or encapsulated pixel data (PS3.5 A.4). */
final class FrameBytes {

  private FrameBytes() {}

  /** The compressed bit stream of a frame. */
  static byte[] compressed(Fragments fragments, int frame, int frames) throws ImageException {
    List<byte[]> items = new ArrayList<>();
    for (int i = 1; i < fragments.size(); i++) {
      items.add(bytes(fragments.get(i)));
    }
    if (frames == 1) {
      return join(items);
    }
    if (items.size() == frames) {
      return items.get(frame);
    }
    List<Integer> starts = startsByOffsetTable(bytes(fragments.get(0)), items, frames);
    if (starts.size() != frames) {
      starts = startsByMarker(items);
    }
    if (starts.size() != frames) {
      throw new ImageException(
          "frame %d cannot be found among %d fragments".formatted(frame + 1, items.size()));
    }
    int end = frame + 1 < frames ? starts.get(frame + 1) : items.size();
    return join(items.subList(starts.get(frame), end));
  }

  private static List<Integer> startsByOffsetTable(byte[] table, List<byte[]> items, int frames) {
    List<Integer> starts = new ArrayList<>();
    if (table.length < 4 * frames) {
      return starts;
    }
    ByteBuffer offsets = ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN);
    long position = 0;
    int next = 0;
    for (int i = 0; i < items.size() && next < frames; i++) {
      if (position == Integer.toUnsignedLong(offsets.getInt(4 * next))) {
        starts.add(i);
        next++;
      }
      position += 8L + items.get(i).length;
    }
    return starts;
  }

  /** A JPEG, JPEG-LS or JPEG 2000 code stream begins with SOI or SOC. */
  private static List<Integer> startsByMarker(List<byte[]> items) {
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      byte[] item = items.get(i);
      if (item.length > 1
          && item[0] == (byte) 0xFF
          && (item[1] == (byte) 0xD8 || item[1] == (byte) 0x4F)) {
        starts.add(i);
      }
    }
    return starts;
  }

  /** Pixel data that is not encapsulated, as bytes in the byte order of the file. */
  static byte[] nativeBytes(Object value) throws ImageException {
    return bytes(value);
  }

  private static byte[] bytes(Object value) throws ImageException {
    try {
      if (value instanceof byte[] array) {
        return array;
      }
      if (value instanceof BulkData bulk) {
        return bulk.toBytes(VR.OW, bulk.bigEndian());
      }
      if (value == null || "".equals(value.toString())) {
        return new byte[0];
      }
    } catch (IOException e) {
      throw new ImageException("the pixel data cannot be read", e);
    }
    throw new ImageException(
        "the pixel data (%08X) has an unexpected form".formatted(Tag.PixelData));
  }

  private static byte[] join(List<byte[]> items) {
    if (items.size() == 1) {
      return items.get(0);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    items.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
