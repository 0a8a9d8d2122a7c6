package org.studygate.web.study;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.studygate.quality.RetakeAnswers;
import org.studygate.triage.CheckVerdicts;
import org.studygate.triage.UnansweredException;
import org.studygate.web.page.Texts;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItemTakenException;

/** A person's answers where the gates were uncertain, or asked for a retake. */
@Named("answers")
@ViewScoped
public class AnswerForm implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private StudyView study;
  @Inject private Tasks tasks;
  @Inject private EvidenceView evidence;
  @Inject private CheckVerdicts checks;
  @Inject private RetakeAnswers retakes;

  private String task;
  private boolean checking;
  private boolean retaking;
  private List<SeriesCheck> series = List.of();
  private String reason;

  @PostConstruct
  void open() {
    if (!study.isFound() || tasks.getMine() == null) {
      return;
    }
    task = tasks.getMine().id();
    checking = tasks.doing(WorkItem.CHECK_VERDICTS);
    retaking = tasks.doing(WorkItem.RETAKE_STUDY);
    if (checking) {
      series = evidence.getAll().stream().map(SeriesCheck::new).filter(SeriesCheck::asks).toList();
    }
  }

  public void answer() throws IOException {
    run(() -> checks.answer(task, series.stream().map(SeriesCheck::answer).toList()), "check.done");
  }

  public void discard() throws IOException {
    run(() -> retakes.discard(task), "retake.discarded");
  }

  public void useAnyway() throws IOException {
    if (reason == null || reason.isBlank()) {
      Texts.warn("retake.needsReason");
      return;
    }
    run(() -> retakes.useAnyway(task, reason), "retake.used");
  }

  private void run(Runnable answer, String done) throws IOException {
    try {
      answer.run();
      Texts.tell(done);
    } catch (UnansweredException incomplete) {
      Texts.warn("check.incomplete");
      return;
    } catch (WorkItemTakenException | UnknownWorkItemException gone) {
      Texts.warn("work.taken");
    }
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    context.getFlash().setKeepMessages(true);
    context.redirect(context.getRequestContextPath() + "/study.xhtml?uid=" + study.getUid());
  }

  public boolean isChecking() {
    return checking;
  }

  public boolean isRetaking() {
    return retaking;
  }

  public List<SeriesCheck> getSeries() {
    return series;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
