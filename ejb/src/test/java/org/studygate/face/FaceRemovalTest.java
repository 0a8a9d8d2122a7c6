package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Placement;
import org.studygate.models.image.Volume;

class FaceRemovalTest {

  private static final SyntheticHead HEAD = SyntheticHead.mr(1);
  private static Volume scan;
  private static FacePartMap parts;

  @BeforeAll
  static void scan() {
    scan = HEAD.scan(SyntheticHead.grid(2));
    parts = HEAD.parts(scan);
  }

  private static Removal remove(FaceOptions options) throws Exception {
    return new Removal(volume -> parts).with("1", "place", scan).run(options);
  }

  /** Share of the tissue of a part that has another value than before. */
  private static double changed(FacePart part, Volume before, Volume after, FacePartMap map) {
    int all = 0;
    int other = 0;
    for (int i = 0; i < map.labels().length; i++) {
      if (map.labels()[i] == part.label() && before.voxels()[i] > 60) {
        all++;
        other += before.voxels()[i] != after.voxels()[i] ? 1 : 0;
      }
    }
    return (double) other / all;
  }

  @ParameterizedTest
  @EnumSource(FaceMethod.class)
  void changes_every_part_and_no_voxel_inside_the_skull(FaceMethod method) throws Exception {
    Removal removal = remove(FaceOptions.of(method));

    for (FacePart part : FacePart.values()) {
      assertThat(changed(part, scan, removal.after(), parts)).as(part.name()).isGreaterThan(0.95);
    }
    assertThat(brainVoxelsChanged(removal.after())).isZero();
    SeriesFace said = removal.said("1");
    assertThat(said.verdict()).isEqualTo(FaceVerdict.REMOVED);
    assertThat(said.brainVoxels()).isEqualTo(parts.brainSide().cardinality());
    assertThat(said.changed()).containsKeys(FacePart.values());
    assertThat(said.kept()).isEmpty();
    assertThat(said.region()[1]).isLessThan(-100);
  }

  private static int brainVoxelsChanged(Volume after) {
    return (int)
        parts.brainSide().stream().filter(i -> scan.voxels()[i] != after.voxels()[i]).count();
  }

  @ParameterizedTest
  @EnumSource(
      value = FacePart.class,
      names = {"EYES", "NOSE", "MOUTH", "EARS"})
  void keeps_a_part_bit_for_bit_and_changes_the_others(FacePart kept) throws Exception {
    Removal removal = remove(FaceOptions.of(FaceMethod.REPLACE, kept));

    for (int i = 0; i < parts.labels().length; i++) {
      if (parts.labels()[i] == kept.label() && scan.voxels()[i] != removal.after().voxels()[i]) {
        throw new AssertionError("a voxel of the kept part was changed");
      }
    }
    for (FacePart part : FacePart.values()) {
      if (part != kept) {
        assertThat(changed(part, scan, removal.after(), parts)).as(part.name()).isGreaterThan(0.95);
      }
    }
    assertThat(removal.said("1").kept()).containsOnlyKeys(kept);
    assertThat(brainVoxelsChanged(removal.after())).isZero();
  }

  @Test
  void leaves_the_back_of_the_head_as_it_is() throws Exception {
    Removal removal = remove(FaceOptions.of(FaceMethod.MASK));

    for (int z = 0; z < scan.nz(); z++) {
      for (int y = 100; y < scan.ny(); y++) {
        for (int x = 0; x < scan.nx(); x++) {
          assertThat(removal.after().at(x, y, z)).isEqualTo(scan.at(x, y, z));
        }
      }
    }
  }

  @Test
  void changes_thick_slices_of_other_planes_where_the_best_series_shows_the_face()
      throws Exception {
    Volume sagittal = HEAD.scan(SyntheticHead.sagittal(5));
    Volume axial = HEAD.scan(SyntheticHead.axial(6));
    FaceFinder onlyTheBest =
        volume ->
            volume.placement().spacing()[2] < 3
                ? parts
                : FacePartMap.empty(volume, FacePartMap.Answer.UNCERTAIN, 0.2, "too thick");

    Removal removal =
        new Removal(onlyTheBest)
            .with("1", "place", scan)
            .with("2", "place", sagittal)
            .with("3", "place", axial)
            .run(FaceOptions.of(FaceMethod.MASK));

    for (String uid : List.of("2", "3")) {
      Volume before = removal.before(uid);
      FacePartMap truth = HEAD.parts(before);
      for (FacePart part : FacePart.values()) {
        assertThat(changed(part, before, removal.after(uid), truth))
            .as(part + " in series " + uid)
            .isGreaterThan(0.9);
      }
      int inner = brainItselfChanged(before, removal.after(uid));
      assertThat(inner).as("brain voxels of series " + uid).isZero();
      assertThat(removal.said(uid).verdict()).isEqualTo(FaceVerdict.REMOVED);
    }
  }

  private static int brainItselfChanged(Volume before, Volume after) {
    Affine affine = new Affine(before.placement());
    int changed = 0;
    int at = 0;
    for (int k = 0; k < before.nz(); k++) {
      for (int j = 0; j < before.ny(); j++) {
        for (int i = 0; i < before.nx(); i++, at++) {
          boolean brain =
              SyntheticHead.inBrain(affine.x(i, j, k), affine.y(i, j, k), affine.z(i, j, k));
          changed += brain && before.voxels()[at] != after.voxels()[at] ? 1 : 0;
        }
      }
    }
    return changed;
  }

  @Test
  void marks_a_single_series_in_which_the_face_was_not_found_with_confidence() throws Exception {
    FaceFinder unsure =
        volume ->
            FacePartMap.empty(volume, FacePartMap.Answer.UNCERTAIN, 0.3, "the face is cut off");

    Removal removal =
        new Removal(unsure)
            .with("1", "place", HEAD.scan(SyntheticHead.sagittal(8)))
            .run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.report.uncertain()).isTrue();
    assertThat(removal.said("1").notes()).contains("the face is cut off");
  }

  private static FacePartMap parts(FacePartMap.Answer answer, byte[] labels, String reason) {
    return new FacePartMap(
        parts.nx(),
        parts.ny(),
        parts.nz(),
        parts.placement(),
        labels,
        parts.brainSide(),
        answer,
        0.6,
        parts.parts(),
        List.of(reason));
  }

  @Test
  void removes_what_it_can_of_a_head_that_it_is_not_sure_of_and_marks_it() throws Exception {
    FacePartMap unsure =
        parts(FacePartMap.Answer.UNCERTAIN, parts.labels(), "the eyes are not level");

    Removal removal =
        new Removal(volume -> unsure).with("1", "place", scan).run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.UNCERTAIN);
    assertThat(removal.said("1").notes()).contains("the eyes are not level");
    assertThat(changed(FacePart.NOSE, scan, removal.after(), parts)).isGreaterThan(0.95);
  }

  @Test
  void is_done_with_a_part_of_a_head_that_it_is_sure_of() throws Exception {
    FacePartMap partial =
        parts(FacePartMap.Answer.PARTIAL_HEAD, parts.labels(), "the image ends at the nose");

    Removal removal =
        new Removal(volume -> partial)
            .with("1", "place", scan)
            .run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.REMOVED);
    assertThat(changed(FacePart.NOSE, scan, removal.after(), parts)).isGreaterThan(0.95);
  }

  @Test
  void marks_a_few_slices_even_when_the_model_is_sure_of_them() throws Exception {
    Volume few = HEAD.scan(SyntheticHead.axial(8));
    int slices = 5;
    int first = few.nz() / 3;
    int plane = few.nx() * few.ny();
    Volume cut =
        new Volume(
            few.nx(),
            few.ny(),
            slices,
            Arrays.copyOfRange(few.voxels(), first * plane, (first + slices) * plane),
            new Placement(
                few.placement().toPatient(0, 0, first),
                few.placement().axes(),
                few.placement().spacing()));
    FacePartMap own = HEAD.parts(cut);
    FacePartMap partial =
        new FacePartMap(
            own.nx(),
            own.ny(),
            own.nz(),
            own.placement(),
            own.labels(),
            own.brainSide(),
            FacePartMap.Answer.PARTIAL_HEAD,
            0.8,
            own.parts(),
            List.of("the image does not show the whole face"));

    Removal removal =
        new Removal(volume -> partial).with("1", "place", cut).run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.UNCERTAIN);
    assertThat(removal.said("1").framesChanged()).isPositive();
  }

  @Test
  void marks_a_series_it_is_not_sure_of_beside_a_part_of_a_head() throws Exception {
    FacePartMap partial =
        parts(FacePartMap.Answer.PARTIAL_HEAD, parts.labels(), "the image ends at the nose");
    FaceFinder finder =
        volume ->
            volume.nz() == scan.nz()
                ? partial
                : FacePartMap.empty(volume, FacePartMap.Answer.UNCERTAIN, 0.3, "a trace of a nose");

    Removal removal =
        new Removal(finder)
            .with("1", "place", scan)
            .with("2", "place", HEAD.scan(SyntheticHead.sagittal(5)))
            .run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.REMOVED);
    assertThat(removal.said("2").verdict()).isEqualTo(FaceVerdict.UNCERTAIN);
  }

  @Test
  void marks_a_head_of_which_half_a_face_was_not_found() throws Exception {
    Affine affine = new Affine(scan.placement());
    byte[] half = parts.labels().clone();
    int at = 0;
    for (int k = 0; k < scan.nz(); k++) {
      for (int j = 0; j < scan.ny(); j++) {
        for (int i = 0; i < scan.nx(); i++, at++) {
          half[at] = affine.x(i, j, k) > 0 ? 0 : half[at];
        }
      }
    }
    FacePartMap partial =
        parts(FacePartMap.Answer.PARTIAL_HEAD, half, "the image does not show the whole face");

    Removal removal =
        new Removal(volume -> partial)
            .with("1", "place", scan)
            .run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.UNCERTAIN);
    assertThat(removal.said("1").notes()).anyMatch(note -> note.contains("is expected"));
  }

  @Test
  void marks_a_head_whose_skin_is_protected_by_mistake() throws Exception {
    BitSet tooWide = (BitSet) parts.brainSide().clone();
    byte[] fewer = parts.labels().clone();
    Affine affine = new Affine(scan.placement());
    int at = 0;
    for (int k = 0; k < scan.nz(); k++) {
      for (int j = 0; j < scan.ny(); j++) {
        for (int i = 0; i < scan.nx(); i++, at++) {
          if (affine.z(i, j, k) > 10) {
            tooWide.set(at, tooWide.get(at) || scan.voxels()[at] > 60);
            fewer[at] = tooWide.get(at) ? 0 : fewer[at];
          }
        }
      }
    }
    FacePartMap wrong =
        new FacePartMap(
            parts.nx(),
            parts.ny(),
            parts.nz(),
            parts.placement(),
            fewer,
            tooWide,
            parts.answer(),
            parts.confidence(),
            parts.parts(),
            List.of());

    Removal removal =
        new Removal(volume -> wrong).with("1", "place", scan).run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.report.uncertain()).isTrue();
    assertThat(removal.said("1").notes()).anyMatch(note -> note.contains("up to the skin"));
  }

  @Test
  void says_that_there_is_no_face_where_there_is_none() throws Exception {
    FaceFinder none = volume -> FacePartMap.empty(volume, FacePartMap.Answer.NO_FACE, 0.99);

    Removal removal =
        new Removal(none).with("1", "place", scan).run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.NO_FACE);
    assertThat(removal.said("1").framesChanged()).isZero();
    assertThat(removal.after().voxels()).isEqualTo(scan.voxels());
  }

  @Test
  void marks_frames_that_do_not_say_where_they_lie() throws Exception {
    FaceFrame lost = new FaceFrame("9.1", 1, 8, 8, null, null, null, 5, 1, 0, () -> new int[64]);
    FaceSeries series = new FaceSeries("9", null, StoredRange.ofBits(12, false), List.of(lost));

    FaceReport report =
        new FaceRemoval(volume -> parts)
            .apply(List.of(series), FaceOptions.of(FaceMethod.MASK), (s, f, p) -> {});

    assertThat(report.uncertain()).isTrue();
  }

  @Test
  void marks_a_series_in_which_the_face_lies_elsewhere() throws Exception {
    Volume moved = scan.with(scan.voxels());
    FaceFinder finder =
        volume -> {
          if (volume.nz() == scan.nz()) {
            return parts;
          }
          FacePartMap own = HEAD.parts(volume);
          double[] o = own.placement().origin();
          return new FacePartMap(
              own.nx(),
              own.ny(),
              own.nz(),
              new org.studygate.models.image.Placement(
                  new double[] {o[0], o[1] + 60, o[2]},
                  own.placement().axes(),
                  own.placement().spacing()),
              own.labels(),
              own.brainSide(),
              own.answer(),
              own.confidence(),
              own.parts(),
              own.reasons());
        };

    Removal removal =
        new Removal(finder)
            .with("1", "place", moved)
            .with("2", "place", HEAD.scan(SyntheticHead.sagittal(5)))
            .run(FaceOptions.of(FaceMethod.MASK));

    assertThat(removal.said("1").verdict()).isEqualTo(FaceVerdict.REMOVED);
    assertThat(removal.said("2").verdict()).isEqualTo(FaceVerdict.UNCERTAIN);
  }

  @Test
  void changes_every_time_point_of_a_series() throws Exception {
    Volume coarse = HEAD.scan(SyntheticHead.axial(8));
    FaceSeries once = SyntheticHead.series("1", "place", coarse);
    List<FaceFrame> twice = new ArrayList<>(once.frames());
    once.frames().forEach(f -> twice.add(again(f)));
    List<String> changed = new ArrayList<>();

    new FaceRemoval(HEAD::parts)
        .apply(
            List.of(new FaceSeries("1", "place", once.range(), twice)),
            FaceOptions.of(FaceMethod.MASK),
            (series, frame, stored) -> changed.add(frame.sopInstanceUid()));

    long first = changed.stream().filter(uid -> !uid.endsWith("again")).count();
    assertThat(first).isPositive();
    assertThat(changed.stream().filter(uid -> uid.endsWith("again")).count()).isEqualTo(first);
    assertThat(changed).doesNotHaveDuplicates();
  }

  private static FaceFrame again(FaceFrame f) {
    return new FaceFrame(
        f.sopInstanceUid() + "again",
        1,
        f.columns(),
        f.rows(),
        f.position(),
        f.orientation(),
        f.spacing(),
        f.thickness(),
        f.slope(),
        f.intercept(),
        f.pixels());
  }

  @Test
  void never_keeps_the_whole_surface() {
    assertThatThrownBy(() -> FaceOptions.of(FaceMethod.MASK, FacePart.SURFACE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
