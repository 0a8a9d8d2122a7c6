package org.studygate.models.image;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.aoju.bus.image.nimble.codec.BytesWithImageDescriptor;
import org.aoju.bus.image.nimble.codec.ImageDescriptor;

/**
 * A compressed frame in memory, in the one form that the codecs take without reflection into the
 * JDK and without a file.
 */
final class CodeStream extends MemoryCacheImageInputStream implements BytesWithImageDescriptor {

  private final byte[] bytes;
  private final ImageDescriptor descriptor;

  CodeStream(byte[] bytes, ImageDescriptor descriptor) {
    super(new ByteArrayInputStream(bytes));
    this.bytes = bytes;
    this.descriptor = descriptor;
  }

  @Override
  public ByteBuffer getBytes() {
    return ByteBuffer.wrap(bytes);
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return descriptor;
  }
}
