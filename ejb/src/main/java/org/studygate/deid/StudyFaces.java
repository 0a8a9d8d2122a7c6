package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The faces' step of a study. */
record StudyFaces(
    List<ObjectOutcome> outcomes,
    Map<String, Map<String, Object>> details,
    List<FaceCleaner.Picture> pictures) {

  /** Slices and volumes of bodies, and photographs. */
  private static final Set<String> SHOW_FACES =
      Set.of("MR", "CT", "PT", "NM", "XC", "ES", "GM", "OP", "DMS");

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
        outcomes.stream()
            .map(o -> withReview(o, review.get(o.seriesUid())))
            .map(o -> ofObject(o, result))
            .toList();
    return new StudyFaces(marked, result.details(), result.pictures());
  }

  private static ObjectOutcome ofObject(ObjectOutcome o, FaceCleaner.Result result) {
    String why = result.heldBack().get(o.sopInstanceUid());
    if (why != null && o.written()) {
      return o.heldBack(why);
    }
    String look = result.looks().get(o.sopInstanceUid());
    return look == null ? o : withReview(o, List.of(look));
  }

  private static StudyFaces unsearched(List<ObjectOutcome> outcomes) {
    List<String> why = List.of("Faces were not looked for.");
    List<ObjectOutcome> marked =
        outcomes.stream()
            .map(o -> SHOW_FACES.contains(o.modality()) ? withReview(o, why) : o)
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
