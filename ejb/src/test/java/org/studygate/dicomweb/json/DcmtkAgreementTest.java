package org.studygate.dicomweb.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.dicomweb.TestObjects;
import org.studygate.dicomweb.file.DicomFile;

/** The DICOM JSON model as DCMTK writes it; skipped where its {@code dcm2json} is not installed. */
class DcmtkAgreementTest {

  private static final Path REAL_FILES = Path.of("../../shared/data/dicom_misc");
  private static final int SOME = 60;

  @TempDir Path folder;

  @BeforeAll
  static void needsDcmtk() {
    assumeTrue(run("dcm2json", "--version").length > 0, "dcm2json of DCMTK is not installed");
  }

  @Test
  void an_object_with_every_kind_of_value_is_written_alike() throws IOException {
    Path file = folder.resolve("all.dcm");
    TestObjects.write(TestObjects.everyKindOfValue(), file);

    assertThat(differences(file)).isEmpty();
  }

  @Test
  void real_objects_are_written_alike() throws IOException {
    Path archive = REAL_FILES.resolve("pydicom_testfiles.tar.xz");
    assumeTrue(Files.exists(archive), "the real files of ../shared/data are not here");
    run("tar", "-xf", archive.toAbsolutePath().toString(), "-C", folder.toString());

    List<String> differences = new ArrayList<>();
    for (Path file : dicomFiles()) {
      differences.addAll(differences(file));
    }

    assertThat(differences).isEmpty();
  }

  private List<Path> dicomFiles() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".dcm"))
          .filter(DcmtkAgreementTest::isComplete)
          .sorted()
          .limit(SOME)
          .toList();
    }
  }

  private static boolean isComplete(Path file) {
    try {
      return DicomFile.read(file).complete();
    } catch (IOException e) {
      return false;
    }
  }

  /** Empty also where DCMTK cannot read the file. */
  private static List<String> differences(Path file) throws IOException {
    byte[] theirs = run("dcm2json", "-q", file.toString());
    JsonObject expected = theirs.length == 0 ? null : parse(theirs);
    return expected == null
        ? List.of()
        : new JsonDifferences(file.getFileName().toString()).between(ours(file), expected);
  }

  private static JsonObject ours(Path file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = DicomJson.generator(out)) {
      new DicomJsonWriter(json, path -> "bulk/" + path).write(DicomFile.read(file).dataset());
    }
    return parse(out.toByteArray());
  }

  private static JsonObject parse(byte[] json) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(json))) {
      JsonValue value = reader.readValue();
      return value.asJsonObject();
    } catch (JsonException notJson) {
      // DCMTK writes some malformed numbers as they stand in the file.
      return null;
    }
  }

  private static byte[] run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      byte[] out = process.getInputStream().readAllBytes();
      return process.waitFor() == 0 ? out : new byte[0];
    } catch (IOException e) {
      return new byte[0];
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new byte[0];
    }
  }
}
