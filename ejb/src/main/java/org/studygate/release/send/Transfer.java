package org.studygate.release.send;

import java.io.IOException;
import java.nio.file.Path;

/** A way to a destination that confirms each object. */
public interface Transfer extends AutoCloseable {

  /**
   * Sends an object.
   *
   * @param file PS3.10
   * @return whether the destination has it now; false when it refused this one
   * @throws IOException when the destination cannot be reached
   */
  boolean send(Path file) throws IOException;

  @Override
  void close();
}
