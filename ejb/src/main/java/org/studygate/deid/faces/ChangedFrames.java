package org.studygate.deid.faces;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.attributes.Marks;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.ObjectFiles;
import org.studygate.deid.file.SourceObject;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.ImageException;

/**
 * The new frames of one object, kept in a file beside it until all of them are known: the other
 * series still need the old ones.
 */
final class ChangedFrames {

  private final Path object;
  private final Path store;
  private final Map<Integer, Long> places = new HashMap<>();
  private long end;

  ChangedFrames(Path object) {
    this.object = object;
    this.store = object.resolveSibling(object.getFileName() + ".frames");
  }

  /** Keeps a frame (1-based). */
  void add(int frame, int[] stored) throws IOException {
    byte[] bytes = new byte[stored.length * 4];
    for (int i = 0; i < stored.length; i++) {
      put(bytes, 4 * i, stored[i], 4);
    }
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "rw")) {
      file.seek(end);
      file.write(bytes);
    }
    places.put(frame, end);
    end += bytes.length;
  }

  boolean isEmpty() {
    return places.isEmpty();
  }

  /**
   * Puts the frames into the object, which becomes uncompressed when any was changed, and notes
   * that nobody can be recognised in it.
   *
   * @param clean whether that is so
   */
  void apply(boolean clean) throws IOException, HeldBackException, ImageException {
    SourceObject read = SourceObject.read(object);
    Attributes ds = read.dataset();
    String syntax = read.transferSyntax();
    if (!places.isEmpty()) {
      boolean compressed = ds.getValue(Tag.PixelData) instanceof Fragments;
      ds.setBytes(
          Tag.PixelData, ds.getInt(Tag.BitsAllocated, 16) > 8 ? VR.OW : VR.OB, pixels(read));
      if (compressed) {
        syntax = UID.ExplicitVRLittleEndian;
      }
    }
    if (clean) {
      Marks.faceCleaned(ds);
    }
    Path next = object.resolveSibling(object.getFileName() + ".next");
    ObjectFiles.writeUnfinished(ds, syntax, next);
    Files.move(next, object, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Files.deleteIfExists(store);
  }

  private byte[] pixels(SourceObject read) throws IOException, ImageException {
    Attributes ds = read.dataset();
    DatasetFrames frames = new DatasetFrames(ds, read.transferSyntax());
    int width = ds.getInt(Tag.BitsAllocated, 16) / 8;
    int stored = ds.getInt(Tag.BitsStored, width * 8);
    int shift = Math.max(0, ds.getInt(Tag.HighBit, stored - 1) + 1 - stored);
    int mask = stored >= 32 ? -1 : (1 << stored) - 1;
    int count = frames.count();
    int pixels = ds.getInt(Tag.Rows, 0) * ds.getInt(Tag.Columns, 0);
    byte[] out =
        new byte
            [Math.addExact(
                Math.multiplyExact(count * width, pixels), (count * width * pixels) & 1)];
    for (int frame = 0; frame < count; frame++) {
      int[] samples =
          places.containsKey(frame + 1) ? kept(frame + 1, pixels) : frames.stored(frame).samples();
      for (int i = 0; i < pixels; i++) {
        put(out, (frame * pixels + i) * width, (samples[i] & mask) << shift, width);
      }
    }
    return ds.bigEndian() ? VR.OW.toggleEndian(out, false) : out;
  }

  private int[] kept(int frame, int pixels) throws IOException {
    byte[] bytes = new byte[4 * pixels];
    try (RandomAccessFile file = new RandomAccessFile(store.toFile(), "r")) {
      file.seek(places.get(frame));
      file.readFully(bytes);
    }
    int[] out = new int[pixels];
    for (int i = 0; i < pixels; i++) {
      out[i] =
          bytes[4 * i] & 0xFF
              | (bytes[4 * i + 1] & 0xFF) << 8
              | (bytes[4 * i + 2] & 0xFF) << 16
              | bytes[4 * i + 3] << 24;
    }
    return out;
  }

  private static void put(byte[] out, int at, int value, int width) {
    for (int b = 0; b < width; b++) {
      out[at + b] = (byte) (value >> 8 * b);
    }
  }
}
