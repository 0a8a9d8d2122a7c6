package org.studygate.dicomweb.file;

import java.io.IOException;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.BulkData;
import org.aoju.bus.image.galaxy.data.ItemPointer;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.BulkDataCreator;
import org.aoju.bus.image.galaxy.io.BulkDataDescriptor;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/** Decides which values stay in the file, and notes where they stand there. */
final class LargeValues implements BulkDataDescriptor, BulkDataCreator {

  private static final int LARGEST_INLINE_BINARY = 1024;
  private static final int LARGEST_INLINE_VALUE = 64 * 1024;
  private static final int EXTENDED_OFFSET_TABLE = 0x7FE00001;
  private static final int EXTENDED_OFFSET_TABLE_LENGTHS = 0x7FE00002;

  @Override
  public boolean isBulkData(
      List<ItemPointer> itemPointer, String privateCreator, int tag, VR vr, int length) {
    return switch (tag) {
      case Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData -> true;
      case EXTENDED_OFFSET_TABLE, EXTENDED_OFFSET_TABLE_LENGTHS -> false;
      default -> isLarge(vr, Integer.toUnsignedLong(length));
    };
  }

  private static boolean isLarge(VR vr, long length) {
    return length > (vr.isInlineBinary() ? LARGEST_INLINE_BINARY : LARGEST_INLINE_VALUE);
  }

  @Override
  public BulkData createBulkData(ImageInputStream in) throws IOException {
    long length = Integer.toUnsignedLong(in.length());
    BulkData value = new BulkData("", in.getPosition(), in.length(), in.bigEndian());
    in.skipFully(length);
    return value;
  }
}
