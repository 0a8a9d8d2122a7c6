package org.studygate.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.deid.faces.FaceStep;
import org.studygate.deid.faces.StoredParts;
import org.studygate.deid.file.SourceObject;
import org.studygate.face.FaceFinder;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.faceparts.FoundPart;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.NiftiReader;
import org.studygate.models.image.Volume;
import org.studygate.release.output.NiftiFile;

class FaceStepTest {

  private static final DeidOptions FACES =
      DeidOptions.standard()
          .withProfile(EnumSet.of(ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES));

  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void oneSeries() throws IOException {
    input = folder.resolve("in");
    output = folder.resolve("out");
    Objects.series(input, "1.2.3.1", "1.2.3.1.1", 24);
  }

  /** A face in front (small y), a brain in the middle. */
  private static FacePartMap face(Volume v) {
    byte[] labels = new byte[v.voxels().length];
    BitSet brain = new BitSet();
    for (int i = 0; i < labels.length; i++) {
      int x = i % v.nx();
      int y = i / v.nx() % v.ny();
      if (y < 14) {
        labels[i] = FacePart.SURFACE.label();
      } else if (y > 20 && y < 30 && x > 16 && x < 32) {
        brain.set(i);
      }
    }
    return new FacePartMap(
        v.nx(), v.ny(), v.nz(), v.placement(), labels, brain, Answer.FOUND, 1, Map.of(), List.of());
  }

  private DeidReport run(FaceFinder finder) throws Exception {
    try (Stream<Path> paths = Files.walk(input)) {
      List<Path> sources = paths.filter(Files::isRegularFile).toList();
      return new Deidentifier(FACES, ReleaseKey.random(), new Engines(null, new FaceStep(finder)))
          .run(sources, output, DeidProgress.NONE);
    }
  }

  private List<Path> results() throws IOException {
    try (Stream<Path> paths = Files.walk(output)) {
      return paths.filter(p -> p.toString().endsWith(".dcm")).toList();
    }
  }

  @Test
  void the_face_is_changed_and_everything_else_stays_bit_for_bit() throws Exception {
    DeidReport report = run(FaceStepTest::face);

    assertThat(report.written()).isEqualTo(24);
    int changed = 0;
    for (Path result : results()) {
      Attributes ds = SourceObject.read(result).dataset();
      int number = ds.getInt(Tag.InstanceNumber, -1);
      byte[] before = Objects.slice("1", "1", number).getBytes(Tag.PixelData);
      byte[] after = ds.getBytes(Tag.PixelData);
      for (int i = 0; i < before.length; i++) {
        int y = i / 2 / Objects.EDGE;
        if (y > 20) {
          assertThat(after[i]).isEqualTo(before[i]);
        } else if (after[i] != before[i]) {
          changed++;
        }
      }
      assertThat(ds.getString(Tag.RecognizableVisualFeatures)).isEqualTo("NO");
      assertThat(ds.getSequence(Tag.DeidentificationMethodCodeSequence))
          .extracting(c -> c.getString(Tag.CodeValue))
          .contains("113102");
    }
    assertThat(changed).isGreaterThan(1000);
  }

  @Test
  void what_the_model_sees_in_new_values_is_said_but_holds_nothing_back() throws Exception {
    DeidReport report = run(FaceStepTest::eyes);

    assertThat(report.findings())
        .isNotEmpty()
        .allSatisfy(f -> assertThat(f.blocks()).isFalse())
        .allSatisfy(f -> assertThat(f.sentence()).contains("eyes", "nothing of the old values"));
    assertThat(report.written()).isEqualTo(24);
  }

  @Test
  void a_part_that_is_still_there_is_found_by_the_check() throws Exception {
    try (Stream<Path> paths = Files.walk(input)) {
      List<Path> same = paths.filter(Files::isRegularFile).toList();

      assertThat(new FaceStep(FaceStepTest::eyes).judge(same, same, FACES))
          .containsExactly(new FaceCleaner.Judgement(true, "The face model still finds the eyes."));
    }
  }

  /** The same face with eyes in its middle. */
  private static FacePartMap eyes(Volume v) {
    FacePartMap face = face(v);
    byte[] labels = face.labels();
    for (int i = 0; i < labels.length; i++) {
      boolean middle = Math.abs(i % v.nx() - 24) < 6 && Math.abs(i / v.nx() / v.ny() - 12) < 6;
      labels[i] = labels[i] != 0 && middle ? FacePart.EYES.label() : labels[i];
    }
    return new FacePartMap(
        v.nx(),
        v.ny(),
        v.nz(),
        v.placement(),
        labels,
        face.brainSide(),
        Answer.FOUND,
        1,
        Map.of(FacePart.EYES, new FoundPart(1, List.of(new double[3]), 1)),
        List.of());
  }

  @Test
  void the_model_looks_once_at_what_several_steps_ask_for() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    FaceFinder counted =
        volume -> {
          asked.incrementAndGet();
          return eyes(volume);
        };
    Path kept = folder.resolve("kept");
    try (Stream<Path> paths = Files.walk(input)) {
      Volume head = ImageSeries.read(paths.filter(Files::isRegularFile).toList()).volume();
      FacePartMap first = new StoredParts(counted, kept).find(head);

      run(new StoredParts(counted, kept));

      assertThat(asked).as("before, and the result").hasValue(2);
      FacePartMap again = new StoredParts(counted, kept).find(head);
      assertThat(again.labels()).isEqualTo(first.labels());
      assertThat(again.brainSide()).isEqualTo(first.brainSide());
      assertThat(again.parts()).containsOnlyKeys(FacePart.EYES);
      assertThat(again.answer()).isEqualTo(Answer.FOUND);
    }
  }

  @Test
  void a_damaged_note_of_what_was_found_is_not_believed() throws Exception {
    Path kept = folder.resolve("kept");
    try (Stream<Path> paths = Files.walk(input)) {
      Volume head = ImageSeries.read(paths.filter(Files::isRegularFile).toList()).volume();
      new StoredParts(FaceStepTest::eyes, kept).find(head);
      try (Stream<Path> notes = Files.list(kept)) {
        Files.writeString(notes.findFirst().orElseThrow(), "nothing");
      }

      assertThat(new StoredParts(FaceStepTest::eyes, kept).find(head).any()).isTrue();
    }
  }

  @Test
  void a_nifti_file_loses_its_face_and_the_text_of_its_header() throws Exception {
    nifti("okonkwo_adaeze.nii.gz");

    DeidReport report = run(FaceStepTest::face);

    assertThat(report.written()).isEqualTo(25);
    Path result = output.resolve(report.objects().get(24).file());
    assertThat(result).hasFileName("volume-000025.nii.gz");
    byte[] bytes = new GZIPInputStream(Files.newInputStream(result)).readAllBytes();
    assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("OKONKWO");
    Volume before = NiftiReader.read(input.resolve("okonkwo_adaeze.nii.gz"));
    Volume after = NiftiReader.read(result);
    assertThat(after.voxels()).isNotEqualTo(before.voxels());
    assertThat(after.at(24, 24, 12)).isEqualTo(before.at(24, 24, 12));
    assertThat(output.resolve("pictures/volume-000025.png")).exists();
  }

  @Test
  void a_nifti_file_with_a_face_that_is_not_sure_waits_for_a_person() throws Exception {
    nifti("head.nii.gz");

    DeidReport report = run(v -> FacePartMap.empty(v, Answer.UNCERTAIN, 0.4, "half a nose"));

    assertThat(report.written()).isZero();
    assertThat(output.resolve("nifti")).doesNotExist();
  }

  @Test
  void what_only_calls_itself_nifti_is_held_back() throws Exception {
    Files.writeString(input.resolve("notes.nii"), "no volume");

    assertThat(run(FaceStepTest::face).objects().get(24).heldBack()).contains("NIfTI");
  }

  /** The same head as one file, whose header names the patient. */
  private void nifti(String name) throws Exception {
    Path file = input.resolve(name);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try (Stream<Path> paths = Files.walk(input)) {
      NiftiFile.write(
          ImageSeries.read(paths.filter(Files::isRegularFile).toList()).volume(), written);
    }
    byte[] bytes =
        new GZIPInputStream(new ByteArrayInputStream(written.toByteArray())).readAllBytes();
    byte[] text = "OKONKWO^ADAEZE".getBytes(StandardCharsets.US_ASCII);
    for (int field : new int[] {14, 148, 228, 328}) {
      System.arraycopy(text, 0, bytes, field, text.length);
    }
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
  }

  @Test
  void a_face_that_is_not_sure_waits_for_a_person() throws Exception {
    DeidReport report = run(v -> FacePartMap.empty(v, Answer.UNCERTAIN, 0.4, "half a nose"));

    assertThat(report.written()).isZero();
    assertThat(report.objects()).allSatisfy(o -> assertThat(o.heldBack()).contains("face"));
  }

  @Test
  void where_no_head_is_nothing_changes() throws Exception {
    DeidReport report = run(v -> FacePartMap.empty(v, Answer.NOT_A_HEAD, 1));

    assertThat(report.written()).isEqualTo(24);
    for (Path result : results()) {
      Attributes ds = SourceObject.read(result).dataset();
      int number = ds.getInt(Tag.InstanceNumber, -1);
      assertThat(ds.getBytes(Tag.PixelData))
          .isEqualTo(Objects.slice("1", "1", number).getBytes(Tag.PixelData));
    }
  }
}
