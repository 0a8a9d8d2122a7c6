package org.studygate.models.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.studygate.models.ModelException;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;

/**
 * Everything that was learned.
 *
 * @param version of the learning, for example {@code 1.0.0}
 * @param learnedFrom one sentence
 * @param brightness by type
 * @param headers what header attributes say
 * @param signatures of artefacts
 */
public record Knowledge(
    String version,
    String learnedFrom,
    List<TypeBrightness> brightness,
    List<HeaderFact> headers,
    List<Signature> signatures) {

  public static final String TASK = "knowledge";

  /** Name of the file in a registry version. */
  public static final String FILE = "knowledge.json";

  /** The knowledge of a registry's version. */
  public static Knowledge of(ModelFolder folder) throws ModelException {
    return Json.gson().fromJson(folder.parameters(FILE), Knowledge.class);
  }

  /** Reads what {@link #json} wrote. */
  public static Knowledge of(String json) {
    return Json.gson().fromJson(json, Knowledge.class);
  }

  public String json() {
    return Json.gson().toJson(this);
  }

  /** With what other series taught; signatures stay. */
  public Knowledge plus(
      String learnedFromToo, List<TypeBrightness> moreBrightness, List<HeaderFact> moreHeaders) {
    Map<String, TypeBrightness> types = new TreeMap<>();
    brightness.forEach(type -> types.put(type.type(), type));
    moreBrightness.forEach(type -> types.merge(type.type(), type, TypeBrightness::plus));
    Map<String, HeaderFact> facts = new TreeMap<>();
    headers.forEach(fact -> facts.put(fact.key(), fact));
    moreHeaders.forEach(fact -> facts.merge(fact.key(), fact, HeaderFact::plus));
    List<HeaderFact> sorted = new ArrayList<>(facts.values());
    sorted.sort(HeaderCounts.TELLING);
    return new Knowledge(
        version,
        learnedFrom + "; " + learnedFromToo,
        List.copyOf(types.values()),
        sorted,
        signatures);
  }
}
