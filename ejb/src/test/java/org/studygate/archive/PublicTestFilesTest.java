package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.studygate.archive.UnstorableException.Cause;
import org.studygate.testing.TestDatabase;

/** Public collections of odd and broken files; skipped where the shared data is not there. */
class PublicTestFilesTest {

  private static final Path DATA = Path.of("../../shared/data/dicom_misc");

  @TempDir Path folder;
  @TempDir Path unpacked;

  private static TestDatabase database;
  private TestArchive archive;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void empty() {
    TestArchive.emptyIndex(database);
    archive = TestArchive.in(folder, database);
  }

  /** How many of the files can be stored is known; fewer would be a step back. */
  @ParameterizedTest
  @CsvSource({
    "pydicom_testfiles, 130",
    "pydicom_data_small, 36",
    "orthanc_tests_filtered, 62",
    "dicom2nifti_multivendor, 130"
  })
  void every_file_is_kept_as_it_is_or_refused_with_a_reason(String collection, int storable)
      throws Exception {
    List<Path> stored = new ArrayList<>();
    Map<Cause, Integer> refused = new EnumMap<>(Cause.class);
    for (Path file : unpack(collection)) {
      try (InputStream in = Files.newInputStream(file)) {
        StoredObject object = archive.store().storeFile(in, Origin.sender("test"));
        assertThat(archive.content(object.ids().sopInstanceUid().value()))
            .isEqualTo(Files.readAllBytes(file));
        stored.add(file);
      } catch (UnstorableException e) {
        refused.merge(e.cause(), 1, Integer::sum);
      }
    }
    assertThat(refused).doesNotContainKeys(Cause.FAILED, Cause.NO_SPACE);
    assertThat(stored).hasSizeGreaterThanOrEqualTo(storable);
  }

  private List<Path> unpack(String collection) throws IOException, InterruptedException {
    Path tar = DATA.resolve(collection + ".tar.xz").toAbsolutePath();
    assumeTrue(Files.exists(tar), collection + " of the shared data is not here");
    int status =
        new ProcessBuilder("tar", "xJf", tar.toString(), "-C", unpacked.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(status).isZero();
    try (Stream<Path> files = Files.walk(unpacked)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
