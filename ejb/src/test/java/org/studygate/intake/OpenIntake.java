package org.studygate.intake;

import java.nio.file.Path;
import org.studygate.testing.TestDatabase;

/** The intake for tests of those that hand objects to it. */
public final class OpenIntake {

  private OpenIntake() {}

  public static Intake in(Path folder, TestDatabase database) {
    return new TestIntake(folder, database).intake();
  }
}
