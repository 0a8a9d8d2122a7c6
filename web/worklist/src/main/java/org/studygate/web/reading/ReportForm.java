package org.studygate.web.reading;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Objects;
import org.primefaces.PrimeFaces;
import org.studygate.id.PatientText;
import org.studygate.reading.IncompleteReportException;
import org.studygate.reading.NotTheReaderException;
import org.studygate.reading.Reading;
import org.studygate.reading.ReportSignedException;
import org.studygate.reading.ReportView;
import org.studygate.reading.StaleDraftException;
import org.studygate.study.SeriesRow;
import org.studygate.web.page.Texts;
import org.studygate.web.study.StudyView;
import org.studygate.web.study.Tasks;
import org.studygate.workflow.WorkItem;

/** The report of the study that is shown: its form while the user reads it, its text afterwards. */
@Named("report")
@ViewScoped
public class ReportForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Reading reading;
  @Inject private StudyView study;
  @Inject private Tasks tasks;

  private final DraftForm draft = new DraftForm();
  private boolean editing;
  private ReportView report;
  private ReportView newer;
  private String addendum;

  @PostConstruct
  void open() {
    if (!study.isFound()) {
      return;
    }
    editing = tasks.doing(WorkItem.READ_STUDY);
    if (editing) {
      report = reading.openDraft(study.getUid());
      draft.fill(report);
      draft.propose(firstModality(), firstBodyPart());
    } else {
      report = reading.find(study.getUid()).filter(ReportView::signed).orElse(null);
    }
  }

  /** Called by the page while the reader writes; the page is told whether the text is safe. */
  public void save() {
    boolean saved = false;
    try {
      draft.startFrom(reading.saveDraft(study.getUid(), draft.text(), draft.version()).version());
      saved = true;
    } catch (StaleDraftException stale) {
      showNewer(stale);
    } catch (ReportSignedException | NotTheReaderException notOurs) {
      Texts.warn("report.notOurs");
      PrimeFaces.current().ajax().update("messages");
    }
    PrimeFaces.current().ajax().addCallbackParam("saved", saved);
    PrimeFaces.current().ajax().addCallbackParam("conflict", newer != null);
  }

  public void sign() throws IOException {
    try {
      reading.sign(study.getUid(), draft.text(), draft.version());
      Texts.tell("report.signedNow");
      showAnew();
    } catch (IncompleteReportException incomplete) {
      Texts.warn("report.needsImpression");
    } catch (StaleDraftException stale) {
      showNewer(stale);
    } catch (ReportSignedException | NotTheReaderException notOurs) {
      Texts.warn("report.notOurs");
    }
  }

  /** Of two versions, goes on with this tab's. */
  public void keepMine() {
    draft.startFrom(newer.version());
    newer = null;
    save();
  }

  /** Of two versions, goes on with the one that was saved elsewhere. */
  public void takeNewer() {
    draft.fill(newer);
    newer = null;
  }

  public void addAddendum() throws IOException {
    try {
      reading.addAddendum(study.getUid(), PatientText.of(addendum));
      Texts.tell("report.amended");
      showAnew();
    } catch (IncompleteReportException empty) {
      Texts.warn("report.needsAddendum");
    } catch (NotTheReaderException notOurs) {
      Texts.warn("report.notOurs");
    }
  }

  private void showNewer(StaleDraftException stale) {
    newer = stale.newer();
    PrimeFaces.current().ajax().update("reading:conflict");
  }

  private void showAnew() throws IOException {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    context.getFlash().setKeepMessages(true);
    context.redirect(context.getRequestContextPath() + "/study.xhtml?uid=" + study.getUid());
  }

  private String firstModality() {
    return study.getSeries().stream()
        .filter(study::pictured)
        .map(SeriesRow::modality)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private String firstBodyPart() {
    return study.getSeries().stream()
        .map(SeriesRow::bodyPart)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  public DraftForm getDraft() {
    return draft;
  }

  public boolean isEditing() {
    return editing;
  }

  public ReportView getReport() {
    return report;
  }

  public boolean isAmendable() {
    return report != null && reading.mayAmend(report);
  }

  public ReportView getNewer() {
    return newer;
  }

  public String getAddendum() {
    return addendum;
  }

  public void setAddendum(String addendum) {
    this.addendum = addendum;
  }
}
