package org.studygate.seriestype;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.studygate.judging.JsonText;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesJudgement;
import org.studygate.judging.SeriesModels.Answer;
import org.studygate.models.SeriesTypeResult;
import org.studygate.study.Series;

/** What is known of the type of a series, and of which images that was said. */
@Entity
@Table(name = "SERIES_TYPE")
class SeriesTyping extends SeriesJudgement {

  static final String PERSON = "person";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_TYPE_SEQ")
  @SequenceGenerator(
      name = "SERIES_TYPE_SEQ",
      sequenceName = "SERIES_TYPE_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "LABEL", nullable = false, length = 32)
  private String label;

  @Column(name = "CONFIDENCE", nullable = false)
  private double confidence;

  @Column(name = "TYPE_SOURCE", nullable = false, length = 8)
  private String source;

  @Column(name = "HEADER_LABEL", length = 32)
  private String headerLabel;

  @Column(name = "AGREES", nullable = false)
  private boolean agrees;

  @Column(name = "CERTAIN", nullable = false)
  private boolean certain;

  @Column(name = "PROBABILITIES", length = Integer.MAX_VALUE)
  private String probabilities;

  @Column(name = "PIXEL_PROBABILITIES", length = Integer.MAX_VALUE)
  private String pixelProbabilities;

  @Column(name = "EVIDENCE", length = 1000)
  private String evidence;

  @Column(name = "MODEL_LABEL", nullable = false, length = 32)
  private String modelLabel;

  protected SeriesTyping() {}

  SeriesTyping(Series series) {
    super(series);
  }

  /** Takes over what the model said of these images; a person's word is void then. */
  void typedByModel(SeriesContent content, Answer<SeriesTypeResult> answer, Instant now) {
    SeriesTypeResult result = answer.result();
    label = result.label();
    modelLabel = result.label();
    confidence = result.confidence();
    source = result.source();
    headerLabel = result.headerLabel();
    agrees = result.agrees();
    certain = result.certain();
    probabilities = JsonText.of(result.probabilities());
    pixelProbabilities = JsonText.of(result.pixelProbabilities());
    evidence = result.evidence();
    saidByModel(content, answer.modelVersion(), now);
  }

  void typedByPerson(String label, String user, Instant now) {
    this.label = label;
    this.source = PERSON;
    this.confidence = 1;
    this.certain = true;
    saidByPerson(user, now);
  }

  String label() {
    return label;
  }

  boolean certain() {
    return certain;
  }

  SeriesType toSeriesType() {
    return new SeriesType(
        label,
        confidence,
        source,
        headerLabel,
        agrees,
        certain,
        JsonText.numbers(probabilities),
        JsonText.numbers(pixelProbabilities),
        evidence,
        modelLabel,
        modelVersion(),
        judgedAt(),
        judgedBy());
  }
}
