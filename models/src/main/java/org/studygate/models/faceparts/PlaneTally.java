package org.studygate.models.faceparts;

import com.google.gson.JsonObject;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.studygate.models.faceparts.FacePartMap.Answer;
import org.studygate.models.registry.Json;
import org.studygate.models.training.Report;

/** Figures of single slices of one plane. */
final class PlaneTally {

  private final Map<FacePart, PartTally> parts = new EnumMap<>(FacePart.class);
  private final Map<Answer, Integer> withFace = new EnumMap<>(Answer.class);
  private final Map<Answer, Integer> without = new EnumMap<>(Answer.class);
  private long surface;
  private long covered;
  private long brain;
  private long brainTouched;

  PlaneTally() {
    for (FacePart part : FacePart.values()) {
      parts.put(part, new PartTally());
    }
  }

  void add(FaceTruth truth, FacePartMap map) {
    for (FacePart part : FacePart.values()) {
      int[] seen = truth.surface(part, map);
      surface += seen[0];
      covered += seen[2];
    }
    for (FacePart part : truth.shown()) {
      parts.get(part).add(part, truth.middles(part), map, truth.surface(part, map));
    }
    (truth.shown().isEmpty() ? without : withFace).merge(map.answer(), 1, Integer::sum);
    brainTouched += truth.brain(map)[0];
    brain += truth.brainVoxels();
  }

  JsonObject json() {
    JsonObject out = new JsonObject();
    out.add("answersWhereAFaceShows", Json.gson().toJsonTree(withFace));
    out.add("answersElsewhere", Json.gson().toJsonTree(without));
    Report.number(out, "skinOfTheFaceLabelled", (double) covered / Math.max(1, surface));
    Report.number(out, "insideOfTheSkullTouched", (double) brainTouched / Math.max(1, brain));
    JsonObject each = new JsonObject();
    for (FacePart part : FacePart.values()) {
      each.add(part.name().toLowerCase(Locale.ROOT), parts.get(part).json());
    }
    out.add("perPart", each);
    return out;
  }
}
