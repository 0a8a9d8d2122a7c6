package org.studygate.deid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeidentifyCommandTest {

  private static final String[] HEADERS = {
    "--no-clean-pixel-data",
    "--no-clean-recognizable-visual-features",
    "--retain-modified-dates",
    "--retain-patient-characteristics",
    "--retain-safe-private",
    "--clean-structured-content",
    "--clean-graphics"
  };

  @TempDir private Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    return new DeidentifyCommand(stream, stream).run(args);
  }

  private int deidentify(String... more) {
    return run(
        Stream.of(
                Stream.of(
                    "--input", folder.resolve("phi/dicom").toString(),
                    "--output", folder.resolve("out").toString(),
                    "--key-file", folder.resolve("key").toString()),
                Stream.of(HEADERS),
                Stream.of(more))
            .flatMap(s -> s)
            .toArray(String[]::new));
  }

  private void generate(int patients) {
    assertThat(
            run(
                "generate",
                "--output",
                folder.resolve("phi").toString(),
                "--seed",
                "7",
                "--patients",
                String.valueOf(patients)))
        .isZero();
  }

  @Test
  void planted_patients_are_gone_and_medicine_stays() throws IOException {
    generate(2);

    assertThat(deidentify("--table")).isZero();
    int code =
        run(
            "score",
            "--answers",
            folder.resolve("phi/answers.json").toString(),
            "--source",
            folder.resolve("phi/dicom").toString(),
            "--output",
            folder.resolve("out").toString(),
            "--key-file",
            folder.resolve("key").toString(),
            "--report",
            folder.resolve("score.json").toString());

    assertThat(code).isZero();
    String score = Files.readString(folder.resolve("score.json"));
    assertThat(score).contains("\"namesAndIdsLeft\": 0").contains("\"missing\": 0");
    assertThat(failures(score, "text_removed")).isZero();
    assertThat(failures(score, "uid_consistent")).isZero();
    assertThat(failures(score, "patid_consistent")).isZero();
    assertThat(folder.resolve("out/attributes.csv")).content().contains("PatientID");
    assertThat(folder.resolve("out/attributes.xlsx")).isNotEmptyFile();
    assertThat(folder.resolve("out/.studygate")).doesNotExist();
  }

  private static long failures(String score, String action) {
    return score.lines().filter(l -> l.contains("\"action\": \"" + action + "\"")).count();
  }

  @Test
  void a_new_key_is_for_its_owner_alone() throws IOException {
    generate(1);
    deidentify();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
        .isEqualTo("rw-------");
    assertThat(Files.readString(folder.resolve("key")).strip()).matches("[0-9a-f]{64}");
  }

  @Test
  void an_output_beside_the_working_folder_may_be_named_alone() throws IOException {
    generate(1);
    Path beside = Path.of("out-of-" + folder.getFileName());
    try {
      int code =
          run(
              Stream.concat(
                      Stream.of(
                          "--input",
                          folder.resolve("phi/dicom").toString(),
                          "--output",
                          beside.toString()),
                      Stream.of(HEADERS))
                  .toArray(String[]::new));

      assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isLessThan(2);
      assertThat(beside.resolve("report.json")).exists();
    } finally {
      delete(beside);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void a_key_that_others_can_read_is_refused() throws IOException {
    generate(1);
    Files.writeString(folder.resolve("key"), "0".repeat(64));
    Files.setPosixFilePermissions(
        folder.resolve("key"), PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(deidentify()).isEqualTo(DeidentifyCommand.FAILED);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("0600");
  }

  @Test
  void a_key_in_the_output_is_refused() {
    generate(1);

    int code =
        run(
            "--input", folder.resolve("phi/dicom").toString(),
            "--output", folder.resolve("out").toString(),
            "--key-file", folder.resolve("out/key").toString());

    assertThat(code).isEqualTo(DeidentifyCommand.FAILED);
    assertThat(folder.resolve("out/key")).doesNotExist();
  }

  @Test
  void wrong_usage_is_said_in_one_sentence() {
    assertThat(run("--input", "x")).isEqualTo(DeidentifyCommand.USAGE);
    assertThat(run("--input", "x", "--output", "y", "--keep", "chin"))
        .isEqualTo(DeidentifyCommand.USAGE);
    assertThat(run("--input", "x", "--output", "y", "--shine")).isEqualTo(DeidentifyCommand.USAGE);
    assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
  }

  @Test
  void output_inside_the_input_is_refused() {
    generate(1);

    assertThat(
            run(
                "--input", folder.resolve("phi").toString(),
                "--output", folder.resolve("phi/out").toString()))
        .isEqualTo(DeidentifyCommand.FAILED);
  }
}
