package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

/**
 * Tries to get the face back from what was released, on invented people. The figures go to {@code
 * target/face-attacks.tsv}.
 */
class FaceAttackTest {

  /** What tells people apart must not be seen again: correlation over some people. */
  private static final double NOTHING = 0.3;

  private static final int PEOPLE = 4;
  private static final Path FIGURES = Path.of("target/face-attacks.tsv");

  private record Person(SyntheticHead head, Volume scan, FacePartMap map) {}

  private static final List<Person> PERSONS = new ArrayList<>();

  @BeforeAll
  static void scanPeople() throws IOException {
    Files.deleteIfExists(FIGURES);
    for (int seed = 1; seed <= PEOPLE; seed++) {
      SyntheticHead head = SyntheticHead.mr(seed);
      Volume scan = head.scan(SyntheticHead.grid(3));
      PERSONS.add(new Person(head, scan, head.parts(scan)));
    }
  }

  private interface Attack {
    SphereMap on(SyntheticHead head, Volume scan, FacePartMap map) throws Exception;
  }

  private static SurfaceAttack mean(String name, Attack attack) throws Exception {
    List<SphereMap> got = new ArrayList<>();
    for (Person person : PERSONS) {
      got.add(attack.on(person.head(), person.scan(), person.map()));
    }
    SurfaceAttack out =
        SurfaceAttack.judge(got, PERSONS.stream().map(p -> p.head().skin()).toList());
    record(name, out.error(), out.correlation());
    return out;
  }

  private static void record(String name, double error, double correlation) throws IOException {
    Files.createDirectories(FIGURES.getParent());
    Files.writeString(
        FIGURES,
        String.format(Locale.ROOT, "%s\t%.1f\t%.2f%n", name, error, correlation),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static Volume released(SyntheticHead head, Volume scan, FaceOptions options)
      throws Exception {
    FacePartMap map =
        PERSONS.stream().filter(p -> p.head() == head).findFirst().orElseThrow().map();
    return new Removal(volume -> map).with("1", "place", scan).run(options).after();
  }

  @Test
  void sees_the_face_in_what_was_not_changed() throws Exception {
    SurfaceAttack plain =
        mean("as it is, not changed", (h, scan, map) -> Attacks.asItIs(scan, map));

    assertThat(plain.correlation()).isGreaterThan(0.9);
    assertThat(plain.error()).isLessThan(3);
  }

  @Test
  void gets_the_face_back_from_a_blur_that_destroys_nothing() throws Exception {
    BlurKernel kernel = BlurKernel.gaussian(9, BlurKernel.Edge.REPLICATED);

    SurfaceAttack naive =
        mean(
            "deconvolution, blur alone",
            (h, scan, map) ->
                Attacks.deconvolve(scan.with(Attacks.blur(scan, kernel.weights())), map, kernel));

    assertThat(naive.correlation()).isGreaterThan(0.85);
  }

  @Test
  void deconvolution_of_the_blur_does_not_bring_the_face_back() throws Exception {
    FaceOptions options = FaceOptions.of(FaceMethod.BLUR);

    SurfaceAttack attack =
        mean(
            "deconvolution, blur",
            (h, scan, map) ->
                Attacks.deconvolve(released(h, scan, options), map, options.kernel()));

    assertThat(Math.abs(attack.correlation())).isLessThan(NOTHING);
    assertThat(attack.error()).isGreaterThan(4);
  }

  @Test
  void no_method_shows_the_face_in_its_surface_or_its_border() throws Exception {
    for (FaceMethod method : FaceMethod.values()) {
      SurfaceAttack attack =
          mean(
              "outermost tissue, " + method.name().toLowerCase(Locale.ROOT),
              (h, scan, map) -> Attacks.asItIs(released(h, scan, FaceOptions.of(method)), map));

      assertThat(Math.abs(attack.correlation())).as(method.name()).isLessThan(NOTHING);
      assertThat(attack.error()).as(method.name()).isGreaterThan(4);
    }
  }

  @Test
  void interpolation_between_the_neighbours_does_not_bring_the_face_back() throws Exception {
    for (FaceMethod method : List.of(FaceMethod.MASK, FaceMethod.MOSAIC)) {
      SurfaceAttack attack =
          mean(
              "neighbour interpolation, " + method.name().toLowerCase(Locale.ROOT),
              (h, scan, map) ->
                  Attacks.interpolate(released(h, scan, FaceOptions.of(method)), map));

      assertThat(Math.abs(attack.correlation())).as(method.name()).isLessThan(NOTHING);
      assertThat(attack.error()).as(method.name()).isGreaterThan(4);
    }
  }

  @Test
  void the_mean_of_several_releases_does_not_bring_the_face_back() throws Exception {
    SurfaceAttack attack =
        mean(
            "mean of 3 releases, replace",
            (h, scan, map) -> {
              List<SphereMap> seen = new ArrayList<>();
              for (int release = 0; release < 3; release++) {
                Volume out = released(h, scan, FaceOptions.of(FaceMethod.REPLACE));
                seen.add(Attacks.asItIs(out, map));
              }
              return Attacks.average(seen);
            });

    assertThat(Math.abs(attack.correlation())).isLessThan(NOTHING);
    assertThat(attack.error()).isGreaterThan(4);
  }

  @Test
  void the_series_of_a_study_together_do_not_bring_the_face_back() throws Exception {
    SurfaceAttack attack =
        mean(
            "series to series, mask",
            (head, scan, map) -> {
              Removal removal =
                  new Removal(head::parts)
                      .with("1", "place", scan)
                      .with("2", "place", head.scan(SyntheticHead.sagittal(4)))
                      .with("3", "place", head.scan(SyntheticHead.axial(4)))
                      .run(FaceOptions.of(FaceMethod.MASK));
              List<SphereMap> seen = new ArrayList<>();
              for (String uid : List.of("1", "2", "3")) {
                Volume out = removal.after(uid);
                seen.add(Attacks.asItIs(out, head.parts(out)));
              }
              return Attacks.outermost(seen);
            });

    assertThat(Math.abs(attack.correlation())).isLessThan(NOTHING);
    assertThat(attack.error()).isGreaterThan(4);
  }

  @Test
  void the_values_put_there_say_nothing_of_those_that_were_there() throws Exception {
    Person person = PERSONS.get(2);
    for (FaceMethod method : FaceMethod.values()) {
      Volume after = released(person.head(), person.scan(), FaceOptions.of(method));
      double correlation = inTissue(person.map(), person.scan(), after);
      record("values, " + method.name().toLowerCase(Locale.ROOT), Double.NaN, correlation);
      // cubes and blur leave some hundred independent values, the others some ten thousand
      assertThat(Math.abs(correlation)).as(method.name()).isLessThan(0.25);
    }
  }

  /** Correlation of the values before and after where tissue was and was changed. */
  private static double inTissue(FacePartMap map, Volume before, Volume after) {
    double n = 0;
    double[] s = new double[5];
    for (int i = 0; i < map.labels().length; i++) {
      double a = before.voxels()[i];
      double b = after.voxels()[i];
      if (map.labels()[i] != 0 && a > 90 && a != b) {
        n++;
        s[0] += a;
        s[1] += b;
        s[2] += a * a;
        s[3] += b * b;
        s[4] += a * b;
      }
    }
    double cov = s[4] / n - s[0] / n * s[1] / n;
    double va = s[2] / n - s[0] / n * s[0] / n;
    double vb = s[3] / n - s[1] / n * s[1] / n;
    return cov / Math.sqrt(va * vb + 1e-9);
  }
}
