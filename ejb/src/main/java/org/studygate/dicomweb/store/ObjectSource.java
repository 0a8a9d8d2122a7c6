package org.studygate.dicomweb.store;

import java.io.IOException;
import java.io.InputStream;

/** The objects of one request, one after the other. */
@FunctionalInterface
public interface ObjectSource {

  /**
   * The next DICOM file (PS3.10), or null behind the last. What was left of the one before is
   * skipped.
   *
   * @throws IOException when the request breaks off or is malformed
   */
  InputStream next() throws IOException;
}
