package org.studygate.judging;

import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import org.studygate.study.Series;

/**
 * What every judgement of a series keeps: of which images it was said, by which version of a model
 * or by whom, and when.
 */
@MappedSuperclass
public abstract class SeriesJudgement {

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "SERIES_FK")
  private Series series;

  @Column(name = "MODEL_VERSION", length = 64)
  private String modelVersion;

  @Column(name = "INSTANCE_COUNT", nullable = false)
  private int instanceCount;

  @Column(name = "CONTENT_DIGEST", nullable = false, length = 64)
  private String contentDigest;

  @Column(name = "JUDGED_AT", nullable = false)
  private Instant judgedAt;

  @Column(name = "JUDGED_BY", length = 64)
  private String judgedBy;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  protected SeriesJudgement() {}

  protected SeriesJudgement(Series series) {
    this.series = series;
  }

  /** A model said it of these images; a person's word is void then. */
  protected void saidByModel(SeriesContent content, String modelVersion, Instant now) {
    this.modelVersion = modelVersion;
    instanceCount = content.files().size();
    contentDigest = content.digest();
    judgedAt = now;
    judgedBy = null;
  }

  /** A person put another word over the model's. */
  protected void saidByPerson(String user, Instant now) {
    judgedBy = user;
    judgedAt = now;
  }

  /** Whether it was said of exactly these images. */
  public boolean isOf(SeriesContent content) {
    return instanceCount == content.files().size() && contentDigest.equals(content.digest());
  }

  public Series series() {
    return series;
  }

  protected String modelVersion() {
    return modelVersion;
  }

  protected Instant judgedAt() {
    return judgedAt;
  }

  /** The account, when a person decided; else null. */
  protected String judgedBy() {
    return judgedBy;
  }
}
