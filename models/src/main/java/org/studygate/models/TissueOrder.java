package org.studygate.models;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.models.image.Slices;
import org.studygate.models.knowledge.HeaderCounts;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.models.knowledge.OrderVoice;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.registry.ModelRegistry;
import org.studygate.models.tissue.TissueBrightness;
import org.studygate.models.tissue.TissueModel;

/** The tissue model and the knowledge of a registry; either may be missing, and is null then. */
record TissueOrder(ModelFolder folder, TissueModel model, Knowledge knowledge) {

  static TissueOrder load(ModelRegistry registry, InferenceEngine engine) throws ModelException {
    Knowledge knowledge =
        registry.has(Knowledge.TASK) ? Knowledge.of(registry.newest(Knowledge.TASK)) : null;
    if (!registry.has(TissueModel.TASK)) {
      return new TissueOrder(null, null, knowledge);
    }
    ModelFolder folder = registry.newest(TissueModel.TASK);
    return new TissueOrder(folder, TissueModel.load(folder, engine), knowledge);
  }

  BrightnessResult judge(Slices series) throws ModelException {
    TissueBrightness brightness = model.brightness(series);
    Map<String, Double> levels = new LinkedHashMap<>();
    brightness
        .order()
        .forEach(tissue -> levels.put(tissue.shortName(), brightness.levels().get(tissue)));
    OrderVoice voice = new OrderVoice(knowledge == null ? List.of() : knowledge.brightness());
    return new BrightnessResult(
        levels,
        brightness.text(),
        brightness.brainShare(),
        voice.probabilities(brightness),
        OrderVoice.features(brightness),
        series.header().vendor(),
        HeaderCounts.facts(series.header()),
        voice.verdict(brightness));
  }

  void close() {
    if (model != null) {
      model.close();
    }
  }
}
