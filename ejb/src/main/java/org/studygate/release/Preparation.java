package org.studygate.release;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What is done to the objects of one study before a steward sees them, in two steps that the
 * process calls one after the other. Each may be called again after a crash.
 */
interface Preparation {

  /**
   * One study to be prepared.
   *
   * @param key secret of the release; the same objects become the same ones again with it
   * @param objects folder of what may leave
   * @param review folder of pictures for the steward
   */
  record Order(
      Release release, int study, List<Source> sources, byte[] key, Path objects, Path review) {}

  /** An original object, by its index entry. */
  record Source(String sopUid, Path file) {}

  /** What came out. */
  record Result(List<Outcome> outcomes, List<Finding> findings) {}

  /**
   * What has become of one object.
   *
   * @param file relative to {@code objects}; null when it is held back
   * @param reason why it is held back: one plain sentence without patient data; null when it is not
   */
  record Outcome(String sopUid, String file, String reason) {}

  /** Takes everything out of the objects that says who the patient is, and writes the results. */
  Result deidentify(Order order) throws IOException;

  /**
   * Looks at the results without the code that made them.
   *
   * @param outcomes of the step before
   */
  Result check(Order order, List<Outcome> outcomes) throws IOException;
}
