package org.studygate.web.study;

import java.io.Serializable;
import org.studygate.id.SeriesUid;
import org.studygate.quality.Verdict;
import org.studygate.triage.SeriesAnswer;

/** The fields in which a person decides on one series. */
public class SeriesCheck implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SeriesUid series;
  private final String title;
  private final boolean askQuality;
  private final boolean askType;
  private Verdict quality;
  private String label;
  private String note;

  SeriesCheck(Evidence evidence) {
    this.series = evidence.series().seriesUid();
    this.title = evidence.series().number() + " · " + evidence.series().description().reveal();
    this.askQuality = evidence.qualityUncertain();
    this.askType = evidence.typeUncertain();
    // The model's proposal is preselected; the person confirms or changes it.
    this.label = askType ? evidence.type().label() : null;
  }

  boolean asks() {
    return askQuality || askType;
  }

  SeriesAnswer answer() {
    return new SeriesAnswer(series, quality, label, note == null || note.isBlank() ? null : note);
  }

  public SeriesUid getSeries() {
    return series;
  }

  public String getTitle() {
    return title;
  }

  public boolean isAskQuality() {
    return askQuality;
  }

  public boolean isAskType() {
    return askType;
  }

  public Verdict getQuality() {
    return quality;
  }

  public void setQuality(Verdict quality) {
    this.quality = quality;
  }

  public String getLabel() {
    return label;
  }

  public void setLabel(String label) {
    this.label = label;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
