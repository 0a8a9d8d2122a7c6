package org.studygate.deid.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.Fragments;
import org.aoju.bus.image.galaxy.data.VR;

/**
 * Bytes of pixel data that no picture shows: comments, Exif and other application segments in
 * compressed frames, and what follows the last pixel. Lengths inside compressed frames stay, so
 * that tables of offsets stay right.
 */
public final class HiddenBytes {

  private HiddenBytes() {}

  /**
   * Overwrites them with zeros, or cuts them off.
   *
   * @return how many of them were not zero
   */
  public static int erase(Attributes ds, String transferSyntax) throws IOException {
    Object value = ds.getValue(Tag.PixelData);
    if (value instanceof Fragments fragments) {
      return transferSyntax.startsWith("1.2.840.10008.1.2.4.") ? frames(ds, fragments) : 0;
    }
    return value instanceof byte[] || value instanceof BulkData ? tail(ds) : 0;
  }

  private static int frames(Attributes ds, Fragments fragments) {
    int erased = 0;
    for (List<byte[]> frame : byFrame(fragments, ds.getInt(Tag.NumberOfFrames, 1))) {
      erased += new CompressedFrame(frame).erase();
    }
    return erased;
  }

  /** The first fragment is the table of offsets. A frame begins where a picture begins. */
  private static List<List<byte[]>> byFrame(Fragments fragments, int frames) {
    List<List<byte[]>> out = new ArrayList<>();
    for (Object fragment : fragments.subList(Math.min(1, fragments.size()), fragments.size())) {
      if (fragment instanceof byte[] bytes) {
        if (out.isEmpty() || frames > 1 && CompressedFrame.begins(bytes)) {
          out.add(new ArrayList<>());
        }
        out.get(out.size() - 1).add(bytes);
      }
    }
    return out;
  }

  private static int tail(Attributes ds) throws IOException {
    long pixels =
        (long) ds.getInt(Tag.Rows, 0)
            * ds.getInt(Tag.Columns, 0)
            * Math.max(1, ds.getInt(Tag.NumberOfFrames, 1));
    long bits = pixels * ds.getInt(Tag.BitsAllocated, 0) * samples(ds);
    long bytes = (bits + 15) / 16 * 2;
    if (bytes == 0 || length(ds) <= bytes) {
      return 0;
    }
    byte[] all = ds.getBytes(Tag.PixelData);
    int erased = 0;
    for (int i = (int) bytes; i < all.length; i++) {
      erased += all[i] != 0 ? 1 : 0;
    }
    VR vr = ds.getVR(Tag.PixelData);
    ds.setBytes(Tag.PixelData, vr, Arrays.copyOf(all, (int) bytes));
    return erased;
  }

  /** Two of three where neighbours share their colour. */
  private static int samples(Attributes ds) {
    String photometric = ds.getString(Tag.PhotometricInterpretation, "");
    return photometric.endsWith("_422") ? 2 : Math.max(1, ds.getInt(Tag.SamplesPerPixel, 1));
  }

  private static long length(Attributes ds) throws IOException {
    Object value = ds.getValue(Tag.PixelData);
    return value instanceof BulkData bulk ? bulk.length() : ((byte[]) value).length;
  }
}
