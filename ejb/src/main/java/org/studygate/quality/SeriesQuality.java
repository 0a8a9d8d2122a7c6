package org.studygate.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.studygate.judging.JsonText;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesJudgement;
import org.studygate.study.Series;

/** What is known of the quality of a series, and of which images that was said. */
@Entity
@Table(name = "SERIES_QUALITY")
class SeriesQuality extends SeriesJudgement {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "SERIES_QUALITY_SEQ")
  @SequenceGenerator(
      name = "SERIES_QUALITY_SEQ",
      sequenceName = "SERIES_QUALITY_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Enumerated(EnumType.STRING)
  @Column(name = "VERDICT", nullable = false, length = 8)
  private Verdict verdict;

  @Column(name = "VERDICT_SOURCE", nullable = false, length = 8)
  private String source;

  @Enumerated(EnumType.STRING)
  @Column(name = "MODEL_VERDICT", nullable = false, length = 8)
  private Verdict modelVerdict;

  @Column(name = "APPLICABLE", nullable = false)
  private boolean applicable;

  @Column(name = "FINDINGS", length = Integer.MAX_VALUE)
  private String findings;

  @Column(name = "SCORES", length = Integer.MAX_VALUE)
  private String scores;

  @Column(name = "SEVERITIES", length = Integer.MAX_VALUE)
  private String severities;

  @Column(name = "METRICS", length = Integer.MAX_VALUE)
  private String metrics;

  @Column(name = "WORST_SLICES", length = Integer.MAX_VALUE)
  private String worstSlices;

  @Column(name = "GEOMETRY_FAULTS", length = Integer.MAX_VALUE)
  private String geometryFaults;

  @Column(name = "EVIDENCE", length = 1000)
  private String evidence;

  @Column(name = "TABLE_VERSION", nullable = false)
  private int tableVersion;

  @Column(name = "NOTE", length = 1000)
  private String note;

  protected SeriesQuality() {}

  SeriesQuality(Series series) {
    super(series);
  }

  /** Takes over what the model and the table said of these images; a person's word is void then. */
  void judgedByModel(SeriesContent content, Judgement judgement, Instant now) {
    verdict = judgement.verdict();
    modelVerdict = judgement.verdict();
    source = "model";
    applicable = judgement.applicable();
    findings = JsonText.of(judgement.findings());
    scores = JsonText.of(judgement.scores());
    severities = JsonText.of(judgement.severities());
    metrics = JsonText.of(judgement.metrics());
    worstSlices = JsonText.of(judgement.worstSlices());
    geometryFaults = JsonText.of(judgement.geometryFaults());
    evidence = judgement.evidence();
    saidByModel(content, judgement.modelVersion(), now);
    tableVersion = judgement.tableVersion();
    note = null;
  }

  void judgedByPerson(Verdict verdict, String user, String note, Instant now) {
    this.verdict = verdict;
    this.source = "person";
    saidByPerson(user, now);
    this.note = note;
  }

  Verdict verdict() {
    return verdict;
  }

  QualityVerdict toVerdict() {
    return new QualityVerdict(
        verdict,
        source,
        modelVerdict,
        applicable,
        JsonText.list(findings, ArtefactFinding.class),
        JsonText.numbers(scores),
        JsonText.numbers(severities),
        JsonText.numbers(metrics),
        JsonText.list(worstSlices, SliceQuality.class),
        JsonText.texts(geometryFaults),
        evidence,
        modelVersion(),
        judgedAt(),
        judgedBy(),
        note);
  }
}
