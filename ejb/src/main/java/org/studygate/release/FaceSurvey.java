package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.deid.faces.StoredParts;
import org.studygate.face.FaceFinder;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.faceparts.FoundPart;
import org.studygate.models.image.ImageException;
import org.studygate.models.image.ImageSeries;
import org.studygate.models.image.Volume;
import org.studygate.release.picture.ReviewPictures;
import org.studygate.workflow.StepFailedException;

/** Looks for faces in the series of a study as they were, and draws them for the steward. */
@ApplicationScoped
class FaceSurvey {

  private static final Set<String> WITH_HEADS = Set.of("MR", "CT", "PT", "NM");

  /** The least certain first. */
  private static final List<Answer> ORDER =
      List.of(
          Answer.UNCERTAIN, Answer.PARTIAL_HEAD, Answer.FOUND, Answer.NO_FACE, Answer.NOT_A_HEAD);

  @Inject private JudgingModelsHolder holder;

  private FaceFinder model = volume -> holder.models().findFaceParts(volume);

  protected FaceSurvey() {}

  FaceSurvey(FaceFinder model) {
    this.model = model;
  }

  /** What the face model says of a study: of all its series the least certain. */
  record Said(Answer answer, double confidence) {}

  /**
   * @param series files by the series' number
   * @param review folder for the pictures, and for what is found: the next step needs it too
   * @return null when nothing in the study could show a head
   */
  Said look(Map<Integer, List<Path>> series, Path review) throws IOException {
    ReviewPictures pictures = new ReviewPictures(review);
    FaceFinder found = new StoredParts(model, review);
    Said worst = null;
    for (Map.Entry<Integer, List<Path>> entry : series.entrySet()) {
      Said said = look(entry.getKey(), entry.getValue(), found, pictures);
      if (said != null && (worst == null || order().compare(said, worst) < 0)) {
        worst = said;
      }
    }
    return worst;
  }

  private static Comparator<Said> order() {
    return Comparator.<Said>comparingInt(said -> ORDER.indexOf(said.answer()))
        .thenComparingDouble(Said::confidence);
  }

  private static Said look(int number, List<Path> files, FaceFinder found, ReviewPictures pictures)
      throws IOException {
    Volume volume = volume(files);
    if (volume == null) {
      pictures.single(number, files, true);
      return null;
    }
    FacePartMap map = ask(found, volume);
    boolean head = map.answer() != Answer.NOT_A_HEAD;
    pictures.before(number, volume, middleOf(map.parts().get(FacePart.EYES)), head);
    return new Said(map.answer(), map.confidence());
  }

  /** Null for what is no volume in which a head can be. */
  static Volume volume(List<Path> files) {
    try {
      ImageSeries images = ImageSeries.read(files);
      return WITH_HEADS.contains(images.header().modality()) ? images.volume() : null;
    } catch (ImageException noVolume) {
      return null;
    }
  }

  private static FacePartMap ask(FaceFinder found, Volume volume) {
    try {
      return found.find(volume);
    } catch (ModelsUnusableException unusable) {
      throw new StepFailedException(unusable.getMessage());
    }
  }

  private static double[] middleOf(FoundPart eyes) {
    if (eyes == null || eyes.centres().isEmpty()) {
      return null;
    }
    double[] middle = new double[3];
    for (double[] centre : eyes.centres()) {
      for (int c = 0; c < 3; c++) {
        middle[c] += centre[c] / eyes.centres().size();
      }
    }
    return middle;
  }
}
