package org.studygate.web.study;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.studygate.id.InvalidIdException;
import org.studygate.id.StudyUid;
import org.studygate.reading.Worklist;
import org.studygate.study.SeriesRow;
import org.studygate.study.StudyList;
import org.studygate.study.StudyRow;
import org.studygate.study.UnknownStudyException;

/** The study whose page is shown. */
@Named("study")
@ViewScoped
public class StudyView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Worklist worklist;
  @Inject private StudyList studies;

  private StudyRow row;
  private List<SeriesRow> series = List.of();

  @PostConstruct
  void open() {
    String uid =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("uid");
    try {
      StudyUid studyUid = new StudyUid(uid);
      row = worklist.open(studyUid);
      series = studies.seriesOf(studyUid);
    } catch (InvalidIdException | UnknownStudyException none) {
      row = null;
    }
  }

  /** Tells the page whether other people or the server have moved the study since it was drawn. */
  public void refresh() {
    StudyRow now = studies.rows(List.of(row.studyUid())).get(row.studyUid());
    boolean changed =
        now == null
            || now.state() != row.state()
            || now.instanceCount() != row.instanceCount()
            || now.priority() != row.priority();
    PrimeFaces.current().ajax().addCallbackParam("changed", changed);
  }

  public boolean isFound() {
    return row != null;
  }

  public StudyRow getRow() {
    return row;
  }

  public StudyUid getUid() {
    return row.studyUid();
  }

  public List<SeriesRow> getSeries() {
    return series;
  }

  /** Whether a picture can be drawn of a series: reports and presentation states have none. */
  public boolean pictured(SeriesRow of) {
    return of.modality() == null
        || !List.of("SR", "PR", "KO", "SEG", "RTSTRUCT").contains(of.modality());
  }
}
