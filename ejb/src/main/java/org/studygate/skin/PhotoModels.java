package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.studygate.judging.ModelTimings;
import org.studygate.judging.ModelsUnusableException;
import org.studygate.models.skin.Photo;
import org.studygate.models.skin.PhotoFault;
import org.studygate.models.skin.PhotoHeat;
import org.studygate.models.skin.PhotoJudgement;
import org.studygate.models.skin.PhotoMeasures;
import org.studygate.settings.Settings;
import org.studygate.workflow.StepFailedException;

/** Shows photos to this node's models, within the limits that the settings give the measures. */
@ApplicationScoped
class PhotoModels implements PhotoJudging {

  @Inject private PhotoModelInUse inUse;
  @Inject private ModelTimings timings;
  @Inject private Settings settings;

  @Override
  public PhotoFinding judge(BufferedImage picture) {
    long began = System.nanoTime();
    try {
      return of(inUse.judge(Photo.of(picture), LimitSettings.of(settings)));
    } catch (ModelsUnusableException e) {
      throw new StepFailedException(e.getMessage(), e);
    } catch (IllegalStateException e) {
      throw new StepFailedException("The model of photos failed.", e);
    } finally {
      timings.record(PhotoModelFolders.TASK, Duration.ofNanos(System.nanoTime() - began));
    }
  }

  static PhotoFinding of(PhotoJudgement judgement) {
    Map<String, Double> scores = new LinkedHashMap<>();
    scores.put(PhotoFault.USABLE, judgement.usableProbability());
    for (PhotoFault fault : PhotoFault.values()) {
      scores.put(fault.label(), judgement.faults().getOrDefault(fault, 0.0));
    }
    return new PhotoFinding(
        judgement.usable(),
        judgement.reasons().stream().map(PhotoFault::label).toList(),
        scores,
        measures(judgement.measures()),
        judgement.faceVisible(),
        judgement.reasons().stream()
            .filter(judgement.heat()::containsKey)
            .map(fault -> heat(fault, judgement.heat().get(fault)))
            .toList(),
        judgement.modelVersion());
  }

  private static PhotoFinding.Heat heat(PhotoFault fault, PhotoHeat heat) {
    List<Double> values = heat.heat().stream().map(v -> Math.round(v * 1000) / 1000.0).toList();
    return new PhotoFinding.Heat(fault.label(), heat.columns(), heat.rows(), values);
  }

  private static Map<String, Double> measures(PhotoMeasures measures) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("lesionShare", measures.lesionShare());
    named.put("lesionBorder", measures.lesionBorder());
    named.put("spots", (double) measures.spots());
    named.put("laplacian", measures.laplacian());
    named.put("directionality", measures.directionality());
    named.put("brightness", measures.brightness());
    named.put("contrast", measures.contrast());
    named.put("underexposed", measures.underexposed());
    named.put("overexposed", measures.overexposed());
    named.put("glare", measures.glare());
    named.put("colourCast", measures.colourCast());
    named.put("skin", measures.skin());
    named.put("text", measures.text());
    return named;
  }
}
