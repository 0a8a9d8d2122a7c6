package org.studygate.deid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.deid.check.Finding;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.report.ReportFiles;

class DeidentifierTest {

  private static final DeidOptions HEADERS =
      DeidOptions.standard()
          .withProfile(
              EnumSet.of(ProfileOption.CLEAN_DESCRIPTORS, ProfileOption.RETAIN_MODIFIED_DATES));

  @TempDir private Path folder;
  private Path input;
  private Path output;
  private final ReleaseKey key = ReleaseKey.parse("1f".repeat(32));

  @BeforeEach
  void twoStudiesOfOnePatient() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    Objects.series(input, "1.2.3.1", "1.2.3.1.1", 3);
    Objects.series(input, "1.2.3.2", "1.2.3.2.1", 3);
  }

  private List<Path> sources() throws IOException {
    try (Stream<Path> paths = Files.walk(input)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> paths = Files.walk(output)) {
      return paths
          .filter(p -> p.toString().endsWith(".dcm") && !p.toString().contains(".studygate"))
          .sorted()
          .toList();
    }
  }

  private DeidReport run(DeidOptions options, Engines engines) throws Exception {
    return new Deidentifier(options, key, engines).run(sources(), output, DeidProgress.NONE);
  }

  @Test
  void every_object_is_written_and_nothing_tells_of_the_patient() throws Exception {
    DeidReport report = run(HEADERS, Engines.none());
    ReportFiles.write(report, output);
    Deidentifier.finish(output);

    assertThat(report.written()).isEqualTo(6);
    assertThat(report.findings()).isEmpty();
    try (Stream<Path> paths = Files.walk(output)) {
      for (Path path : paths.toList()) {
        assertThat(output.relativize(path).toString()).doesNotContainIgnoringCase("okonkwo");
        if (Files.isRegularFile(path)) {
          assertThat(Files.readString(path, StandardCharsets.ISO_8859_1))
              .doesNotContainIgnoringCase("okonkwo")
              .doesNotContain("4711")
              .doesNotContain("20240229");
        }
      }
    }
  }

  @Test
  void studies_of_one_patient_stay_together_and_their_objects_too() throws Exception {
    run(HEADERS, Engines.none());

    Set<String> patients = new TreeSet<>();
    Set<String> studies = new TreeSet<>();
    for (Path result : results()) {
      Attributes ds = SourceObject.read(result).dataset();
      patients.add(ds.getString(Tag.PatientID));
      studies.add(ds.getString(Tag.StudyInstanceUID) + ds.getString(Tag.StudyDate));
    }
    assertThat(patients).hasSize(1);
    assertThat(studies).hasSize(2);
  }

  @Test
  void one_bad_file_holds_back_itself_alone() throws Exception {
    Path bad = input.resolve("bad.dcm");
    byte[] whole = Files.readAllBytes(sources().get(0));
    Files.write(bad, Arrays.copyOf(whole, whole.length - 1000));

    DeidReport report = run(HEADERS, Engines.none());

    assertThat(report.written()).isEqualTo(6);
    assertThat(report.objects())
        .filteredOn(o -> !o.written())
        .singleElement()
        .satisfies(
            o -> assertThat(o.heldBack()).isNotBlank().doesNotContainIgnoringCase("okonkwo"));
  }

  @Test
  void a_run_that_was_killed_goes_on_where_it_was() throws Exception {
    AtomicInteger seen = new AtomicInteger();
    DeidProgress kill =
        (step, done, total) -> {
          if (step.equals("cleaning") && seen.incrementAndGet() == 5) {
            throw new IllegalStateException("killed");
          }
        };
    assertThatThrownBy(
            () -> new Deidentifier(HEADERS, key, Engines.none()).run(sources(), output, kill))
        .hasMessageContaining("killed");
    assertThat(results()).hasSizeGreaterThanOrEqualTo(3);
    Path first = results().get(0);
    Object before = Files.getLastModifiedTime(first);

    DeidReport report = run(HEADERS, Engines.none());

    assertThat(report.written()).isEqualTo(6);
    assertThat(report.objects())
        .extracting(ObjectOutcome::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(Files.getLastModifiedTime(first)).isEqualTo(before);
    assertThat(results()).hasSize(6);
  }

  @Test
  void a_folder_with_another_runs_work_is_refused() throws Exception {
    run(HEADERS, Engines.none());

    assertThatThrownBy(
            () ->
                new Deidentifier(HEADERS, ReleaseKey.random(), Engines.none())
                    .run(sources(), output, DeidProgress.NONE))
        .isInstanceOf(DeidException.class)
        .hasMessageContaining("unfinished run");
    Deidentifier.finish(output);
    assertThatThrownBy(() -> run(HEADERS, Engines.none()))
        .isInstanceOf(DeidException.class)
        .hasMessageContaining("not empty");
  }

  @Test
  void what_nobody_could_look_for_waits_for_a_person() throws Exception {
    DeidReport report = run(DeidOptions.standard(), Engines.none());

    assertThat(report.written()).isZero();
    assertThat(report.objects()).allSatisfy(o -> assertThat(o.heldBack()).contains("person"));
    assertThat(results()).isEmpty();
  }

  @Test
  void after_a_persons_look_it_leaves_but_does_not_claim_to_be_clean() throws Exception {
    run(DeidOptions.standard().afterReview(), Engines.none());

    Attributes ds = SourceObject.read(results().get(0)).dataset();
    assertThat(ds.contains(Tag.BurnedInAnnotation)).isFalse();
    assertThat(ds.contains(Tag.RecognizableVisualFeatures)).isFalse();
  }

  @Test
  void what_an_engine_leaves_behind_is_found_and_held_back() throws Exception {
    PixelCleaner leaky =
        (ds, syntax, original, known, options) -> {
          ds.setBytes(
              Tag.RedPaletteColorLookupTableData,
              VR.OW,
              "xx Adaeze Okonkwo".getBytes(StandardCharsets.UTF_16LE));
          return new PixelCleaner.Result(syntax, true, List.of(), Map.of());
        };

    DeidReport report =
        run(
            HEADERS.withProfile(EnumSet.of(ProfileOption.CLEAN_PIXEL_DATA)),
            new Engines(leaky, null));

    assertThat(report.written()).isZero();
    assertThat(report.findings()).filteredOn(Finding::blocks).hasSize(6);
    assertThat(report.objects()).allSatisfy(o -> assertThat(o.heldBack()).contains("Self-check"));
  }

  @Test
  void the_picture_of_an_uncertain_spot_lies_beside_the_output_and_never_in_it() throws Exception {
    byte[] png = {1, 2, 3};
    PixelCleaner unsure =
        (ds, syntax, original, known, options) ->
            new PixelCleaner.Result(
                syntax, true, List.of(PixelCleaner.UNCERTAIN + "frame 1."), Map.of(), png);
    Path pictures = output.resolveSibling("pictures");

    new Deidentifier(
            HEADERS.withProfile(EnumSet.of(ProfileOption.CLEAN_PIXEL_DATA)),
            key,
            new Engines(unsure, null),
            pictures)
        .run(sources(), output, DeidProgress.NONE);

    assertThat(pictures.resolve(Deidentifier.pictureOf(6))).hasBinaryContent(png);
    try (var files = Files.walk(output)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".png"));
    }
  }

  @Test
  void two_files_of_one_object_are_one_object() throws Exception {
    Files.copy(sources().get(0), input.resolve("again.dcm"));

    DeidReport report = run(HEADERS, Engines.none());

    assertThat(report.written()).isEqualTo(6);
    assertThat(report.heldBack()).isEqualTo(1);
  }
}
