package org.studygate.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.deid.Engines;
import org.studygate.deid.FaceCleaner;
import org.studygate.deid.PixelCleaner;
import org.studygate.release.Finding.Severity;
import org.studygate.testing.TestObject;

/** What the steward is told of a de-identification. */
class DeidentificationTest {

  @TempDir private Path folder;

  @Test
  void an_uncertain_spot_is_marked_and_shown() throws Exception {
    byte[] png = {1, 2, 3};
    PixelCleaner unsure =
        (ds, syntax, original, known, options) ->
            new PixelCleaner.Result(
                syntax, true, List.of(PixelCleaner.UNCERTAIN + "frame 1."), Map.of(), png);

    Preparation.Result result = deidentify(new Engines(unsure, noFaces()));

    assertThat(result.outcomes()).allSatisfy(o -> assertThat(o.file()).isNotNull());
    assertThat(result.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.severity()).isEqualTo(Severity.MARK))
        .satisfies(f -> assertThat(f.description()).contains("may be text", "2 objects"))
        .satisfies(f -> assertThat(folder.resolve("review").resolve(f.picture())).exists());
    assertThat(folder.resolve("objects/pictures")).doesNotExist();
  }

  @Test
  void what_nobody_could_look_for_is_held_back() throws Exception {
    Preparation.Result result = deidentify(Engines.none());

    assertThat(result.outcomes()).allSatisfy(o -> assertThat(o.file()).isNull());
  }

  private static FaceCleaner noFaces() {
    return (study, options, pictures) ->
        new FaceCleaner.Result(Map.of(), List.of(), Map.of(), List.of());
  }

  private Preparation.Result deidentify(Engines engines) throws Exception {
    List<Preparation.Source> sources = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      String uid = "1.2.3.4." + i;
      Path file = folder.resolve("object" + i);
      Files.write(file, TestObject.ct("1.2.3", "1.2.3.4", uid).file());
      sources.add(new Preparation.Source(uid, file));
    }
    Release release =
        new Release("key", "rita", Instant.now(), ReleaseDesk.order(ReleaseDesk.STUDY));
    Path objects = Files.createDirectory(folder.resolve("objects"));
    Path review = Files.createDirectory(folder.resolve("review"));
    return new Deidentification(found -> engines, null)
        .deidentify(new Preparation.Order(release, 1, sources, new byte[32], objects, review));
  }
}
