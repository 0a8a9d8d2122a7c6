package org.studygate.deid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
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
import org.studygate.models.image.Volume;

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
