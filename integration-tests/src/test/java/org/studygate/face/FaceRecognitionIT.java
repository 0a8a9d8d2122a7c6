package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.studygate.it.SharedData;
import org.studygate.it.face.FaceDetector;
import org.studygate.it.face.FaceDetector.Seen;
import org.studygate.it.face.FaceDetector.Task;
import org.studygate.it.face.RealHead;
import org.studygate.it.face.RealHead.Released;
import org.studygate.models.InferenceEngine;
import org.studygate.models.JudgingModels;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.image.Volume;

/**
 * Real heads, drawn before and after, in front of face detectors that know nothing of this project.
 * The figures go to {@code target/face-recognition.tsv}.
 */
@Tag("once")
class FaceRecognitionIT {

  private static final Path PICTURES = Path.of("target/face-pictures").toAbsolutePath();
  private static final Path FIGURES = Path.of("target/face-recognition.tsv");
  private static final HeadView[] VIEWS = {HeadView.FRONT, HeadView.HALF_LEFT, HeadView.HALF_RIGHT};

  /** Whole faces: the same man three times, by two scanners. */
  private static final Map<String, String> FACES = new LinkedHashMap<>();

  /** Heads of which the image holds a part of the face. */
  private static final Map<String, String> OTHERS = new LinkedHashMap<>();

  static {
    FACES.put("mprage", "head_mri_dicom/siemens_prisma_T1_MPRAGE_chris.tar.xz");
    FACES.put("T1w2mm", "head_mri_nifti/T1w2mm.nii.gz");
    FACES.put("xa30", "head_mri_nifti/xa30_T1w_face_2mm.nii.gz");
    OTHERS.put("colin27", "head_mri_nifti/ch2_colin27.nii.gz");
    OTHERS.put("chris_t1", "head_mri_nifti/chris_t1.nii.gz");
    OTHERS.put("headsq_ct", "head_ct/headsq_ct.nii.gz");
  }

  private static JudgingModels models;

  @BeforeAll
  static void load() throws Exception {
    SharedData.file(FACES.get("T1w2mm"));
    Path registry = RealHead.registry();
    Assumptions.assumeTrue(
        Files.isDirectory(registry.resolve("face-parts")), "there is no model of face parts here");
    Files.createDirectories(PICTURES);
    Files.deleteIfExists(FIGURES);
    models = JudgingModels.load(registry, InferenceEngine.ONNX);
  }

  @AfterAll
  static void close() {
    if (models != null) {
      models.close();
    }
  }

  private static List<Task> draw(String name, Volume volume, float threshold) throws Exception {
    return draw(name, HeadSurface.of(volume, threshold));
  }

  /** With the parts that were kept, which nothing holds any more. */
  private static List<Task> drawChanged(String name, Volume volume, float threshold)
      throws Exception {
    return draw(name, HeadSurface.ofChanged(volume, threshold));
  }

  private static List<Task> draw(String name, HeadSurface surface) throws Exception {
    List<Task> out = new ArrayList<>();
    for (HeadView view : VIEWS) {
      Path file = PICTURES.resolve(name + "-" + (int) view.azimuth() + ".png");
      Files.write(file, HeadPictures.png(surface.picture(view, 400)));
      out.add(new Task(file.toString(), null));
    }
    return out;
  }

  private static void record(String name, List<Seen> seen) throws Exception {
    double ssd = seen.stream().mapToDouble(Seen::ssd).max().orElse(0);
    double tiny = seen.stream().mapToDouble(Seen::tiny).max().orElse(0);
    write(String.format(Locale.ROOT, "%s\t%.2f\t%.2f%n", name, ssd, tiny));
  }

  private static void write(String line) throws Exception {
    Files.writeString(
        FIGURES,
        line,
        java.nio.file.StandardOpenOption.CREATE,
        java.nio.file.StandardOpenOption.APPEND);
  }

  @Test
  void detectors_find_the_faces_before_and_none_after() throws Exception {
    FaceDetector.install();
    for (Map.Entry<String, String> entry : FACES.entrySet()) {
      RealHead head = RealHead.read(entry.getValue(), models::findFaceParts);
      float threshold = HeadSurface.of(head.volume()).threshold();
      String name = entry.getKey();
      List<Seen> before = FaceDetector.look(draw(name + "-before", head.volume(), threshold));
      record(name + ", before", before);
      assertThat(before).as(name + " before").anyMatch(Seen::face);
      for (FaceMethod method : FaceMethod.values()) {
        Volume after = head.release(FaceOptions.of(method)).volume();
        List<Seen> seen = FaceDetector.look(drawChanged(name + "-" + method, after, threshold));
        record(name + ", " + method.name().toLowerCase(Locale.ROOT), seen);
        assertThat(seen).as(name + " " + method).noneMatch(Seen::face);
      }
    }
  }

  /**
   * One man was scanned by two scanners. His second scan finds the first one among others; with the
   * face taken out it does not, whatever part is kept.
   */
  @Test
  void a_kept_part_does_not_show_who_it_is() throws Exception {
    FaceDetector.install();
    RealHead head = RealHead.read(FACES.get("mprage"), models::findFaceParts);
    RealHead again = RealHead.read(FACES.get("T1w2mm"), models::findFaceParts);
    float threshold = HeadSurface.of(head.volume()).threshold();
    Task plain = draw("mprage-before", head.volume(), threshold).get(0);
    Task second =
        draw("T1w2mm-before", again.volume(), HeadSurface.of(again.volume()).threshold()).get(0);
    List<Seen> known = FaceDetector.look(List.of(plain, second));
    double same = known.get(0).distance(known.get(1));
    write(String.format(Locale.ROOT, "distance, another scan of the same man\t%.2f%n", same));
    assertThat(same).isLessThan(0.6);

    for (FacePart part : List.of(FacePart.NOSE, FacePart.EYES, FacePart.MOUTH, FacePart.EARS)) {
      for (FaceMethod method : List.of(FaceMethod.MASK, FaceMethod.REPLACE)) {
        Volume after = head.release(FaceOptions.of(method, part)).volume();
        String name = "mprage-" + method + "-" + part;
        Task front = drawChanged(name, after, threshold).get(0);
        // where the face was, whether or not a detector still sees one
        Seen seen = FaceDetector.look(List.of(new Task(front.file(), known.get(0).box()))).get(0);
        double distance = seen.distance(known.get(1));
        write(
            String.format(
                Locale.ROOT,
                "distance, %s, %s kept\t%.2f\t(score %.2f)%n",
                method.name().toLowerCase(Locale.ROOT),
                part.name().toLowerCase(Locale.ROOT),
                distance,
                Math.max(seen.ssd(), seen.tiny())));
        assertThat(distance).as(name).isGreaterThan(same + 0.03);
      }
    }
  }

  @Test
  void no_voxel_inside_the_skull_is_changed_and_a_kept_part_stays() throws Exception {
    Map<String, String> all = new LinkedHashMap<>(FACES);
    all.putAll(OTHERS);
    for (Map.Entry<String, String> entry : all.entrySet()) {
      RealHead head = RealHead.read(entry.getValue(), models::findFaceParts);
      long start = System.nanoTime();
      Released released = head.release(FaceOptions.of(FaceMethod.REPLACE, FacePart.NOSE));
      long took = (System.nanoTime() - start) / 1_000_000;
      long brain = differences(head, released.volume(), true);
      long nose = differences(head, released.volume(), false);
      write(
          String.format(
              Locale.ROOT,
              "%s: %s, %d voxels inside the skull, %d changed; nose changed %d; %d ms%n",
              entry.getKey(),
              released.said().verdict(),
              head.parts().brainSide().cardinality(),
              brain,
              nose,
              took));
      assertThat(brain).as("brain of " + entry.getKey()).isZero();
      assertThat(nose).as("nose of " + entry.getKey()).isZero();
    }
  }

  private static long differences(RealHead head, Volume after, boolean brain) {
    long count = 0;
    byte[] labels = head.parts().labels();
    for (int i = 0; i < labels.length; i++) {
      boolean looked = brain ? head.parts().brainSide().get(i) : labels[i] == FacePart.NOSE.label();
      count += looked && head.volume().voxels()[i] != after.voxels()[i] ? 1 : 0;
    }
    return count;
  }
}
