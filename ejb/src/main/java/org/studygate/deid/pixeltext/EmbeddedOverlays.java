package org.studygate.deid.pixeltext;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.models.image.ImageException;

/** Overlays in bits of the pixels that no sample uses: a hiding place, so all of it goes. */
final class EmbeddedOverlays {

  private static final int GROUP = 0xFFFF0000;

  private EmbeddedOverlays() {}

  /** Clears the unused bits of uncompressed pixels, and removes what described the planes. */
  static void remove(Attributes dataset, List<Integer> groups) throws ImageException {
    int allocated = dataset.getInt(Tag.BitsAllocated, 16);
    int stored = dataset.getInt(Tag.BitsStored, allocated);
    int high = dataset.getInt(Tag.HighBit, stored - 1);
    if (allocated == 16 && stored < 16 && bytes(dataset) != null) {
      int mask = ((1 << stored) - 1) << Math.max(0, high + 1 - stored);
      byte[] pixels = bytes(dataset).clone();
      for (int i = 0; i + 1 < pixels.length; i += 2) {
        pixels[i] &= (byte) (dataset.bigEndian() ? mask >> 8 : mask);
        pixels[i + 1] &= (byte) (dataset.bigEndian() ? mask : mask >> 8);
      }
      dataset.setBytes(Tag.PixelData, VR.OW, pixels);
    }
    for (int group : groups) {
      int described = Tag.OverlayRows & GROUP | group;
      Arrays.stream(dataset.tags())
          .filter(tag -> (tag & GROUP) == described)
          .forEach(dataset::remove);
    }
  }

  private static byte[] bytes(Attributes dataset) throws ImageException {
    Object value = dataset.getValue(Tag.PixelData);
    try {
      return value instanceof BulkData bulk
          ? bulk.toBytes(VR.OW, dataset.bigEndian())
          : value instanceof byte[] bytes ? bytes : null;
    } catch (IOException e) {
      throw new ImageException("the pixel data cannot be read", e);
    }
  }
}
