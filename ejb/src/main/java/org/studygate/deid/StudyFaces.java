package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The faces' step of a study. */
record StudyFaces(
    List<ObjectOutcome> outcomes,
    Map<String, Map<String, Object>> details,
    List<FaceCleaner.Picture> pictures) {

  static StudyFaces clean(
      RunContext run, List<FaceCleaner.Staged> staged, List<ObjectOutcome> outcomes)
      throws IOException {
    if (!run.options().has(ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES)) {
      return new StudyFaces(outcomes, Map.of(), List.of());
    }
    FaceCleaner faces = run.engines().faces();
    if (faces == null) {
      return unsearched(outcomes);
    }
    Path pictures = run.output().resolve("pictures");
    Files.createDirectories(pictures);
    FaceCleaner.Result result = faces.clean(staged, run.options(), pictures);
    Map<String, List<String>> review = result.review();
    List<ObjectOutcome> marked =
        outcomes.stream().map(o -> withReview(o, review.get(o.seriesUid()))).toList();
    return new StudyFaces(marked, result.details(), result.pictures());
  }

  private static StudyFaces unsearched(List<ObjectOutcome> outcomes) {
    List<String> why = List.of("Faces were not looked for.");
    List<ObjectOutcome> marked =
        outcomes.stream()
            .map(
                o ->
                    List.of("MR", "CT", "PT", "NM").contains(o.modality()) ? withReview(o, why) : o)
            .toList();
    return new StudyFaces(marked, Map.of(), List.of());
  }

  private static ObjectOutcome withReview(ObjectOutcome o, List<String> more) {
    if (more == null || more.isEmpty() || !o.written()) {
      return o;
    }
    List<String> review = new ArrayList<>(o.review());
    review.addAll(more);
    return o.withReview(review);
  }
}
