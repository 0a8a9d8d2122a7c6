package org.studygate.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.studygate.judging.JsonText;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesJudgement;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.BrightnessResult;
import org.studygate.models.knowledge.OrderVoice;
import org.studygate.study.Series;

/** The brightness of a series' tissues, and what of its header may teach; no patient data. */
@Entity
@Table(name = "SERIES_BRIGHTNESS")
class SeriesBrightness extends SeriesJudgement {

  private static final int MOST = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_BRIGHTNESS_SEQ")
  @SequenceGenerator(
      name = "SERIES_BRIGHTNESS_SEQ",
      sequenceName = "SERIES_BRIGHTNESS_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "LEVELS", length = Integer.MAX_VALUE)
  private String levels;

  @Column(name = "FEATURES", length = Integer.MAX_VALUE)
  private String features;

  @Column(name = "PROBABILITIES", length = Integer.MAX_VALUE)
  private String probabilities;

  @Column(name = "HEADER_FACTS", length = Integer.MAX_VALUE)
  private String headerFacts;

  @Column(name = "VENDOR", length = 16)
  private String vendor;

  @Column(name = "VERDICT", length = MOST)
  private String verdict;

  protected SeriesBrightness() {}

  SeriesBrightness(Series series) {
    super(series);
  }

  void measured(
      SeriesContent content, Answer<BrightnessResult> answer, OrderVoice voice, Instant now) {
    BrightnessResult result = answer.result();
    Map<String, Double> said = voice.probabilities(result.features());
    levels = JsonText.of(result.levels());
    features = JsonText.of(result.features());
    probabilities = JsonText.of(said);
    headerFacts = JsonText.of(List.copyOf(result.headerFacts()));
    vendor = result.vendor();
    String words = OrderVoice.verdict(result.order(), said);
    verdict = words.substring(0, Math.min(MOST, words.length()));
    saidByModel(content, answer.modelVersion(), now);
  }

  Map<String, Double> levels() {
    return JsonText.numbers(levels);
  }

  /** Empty when the order says nothing. */
  Map<String, Double> features() {
    return JsonText.numbers(features);
  }

  List<String> headerFacts() {
    return JsonText.texts(headerFacts);
  }

  String vendor() {
    return vendor == null ? "" : vendor;
  }

  SeriesOrder toOrder() {
    return new SeriesOrder(
        levels(), JsonText.numbers(probabilities), verdict == null ? "" : verdict, modelVersion());
  }
}
