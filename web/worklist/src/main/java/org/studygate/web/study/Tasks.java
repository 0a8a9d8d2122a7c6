package org.studygate.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.studygate.identity.CurrentUser;
import org.studygate.reading.NotTheReaderException;
import org.studygate.reading.Worklist;
import org.studygate.web.page.Texts;
import org.studygate.workflow.StudyProcess;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItemNotOfferedException;
import org.studygate.workflow.WorkItemTakenException;
import org.studygate.workflow.WorkItems;

/** What is to be done with the study that is shown. */
@Named
@RequestScoped
public class Tasks {

  @Inject private StudyView study;
  @Inject private WorkItems workItems;
  @Inject private Worklist worklist;
  @Inject private StudyProcess process;
  @Inject private CurrentUser user;

  private List<WorkItem> items;

  public List<WorkItem> getItems() {
    if (items == null) {
      items = study.isFound() ? workItems.ofStudy(study.getUid()) : List.of();
    }
    return items;
  }

  /** The task that the user has claimed. */
  public WorkItem getMine() {
    return find(item -> user.name().equals(item.assignee())).orElse(null);
  }

  /** A task that the user could claim. */
  public WorkItem getClaimable() {
    return find(item -> item.assignee() == null && workItems.isOfferedTo(item.id(), user.roles()))
        .orElse(null);
  }

  /** Whether a retake is still asked for. */
  public boolean isRetakeOpen() {
    return find(item -> item.key().equals(WorkItem.RETAKE_STUDY)).isPresent();
  }

  /** Whether the user has claimed a task of that kind. */
  public boolean doing(String key) {
    WorkItem mine = getMine();
    return mine != null && mine.key().equals(key);
  }

  public void claim() throws IOException {
    WorkItem item = getClaimable();
    change(() -> worklist.claim(study.getUid(), id(item)), "work.claimed");
  }

  public void giveBack() throws IOException {
    WorkItem item = getMine();
    change(() -> worklist.giveBack(study.getUid(), id(item)), "work.returned");
  }

  /** Tries the step again that failed for good. */
  public void retry() throws IOException {
    change(() -> process.retry(study.getUid()), "study.retried");
  }

  /** Does it and shows the page anew: what it offers depends on the task. */
  private void change(Runnable action, String done) throws IOException {
    try {
      action.run();
      Texts.tell(done);
    } catch (WorkItemTakenException
        | WorkItemNotOfferedException
        | UnknownWorkItemException
        | NotTheReaderException taken) {
      Texts.warn("work.taken");
    } catch (IllegalStateException notFailed) {
      Texts.warn("study.notFailed");
    }
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    context.getFlash().setKeepMessages(true);
    context.redirect(context.getRequestContextPath() + "/study.xhtml?uid=" + study.getUid());
  }

  private static String id(WorkItem item) {
    if (item == null) {
      throw new UnknownWorkItemException();
    }
    return item.id();
  }

  private Optional<WorkItem> find(Predicate<WorkItem> wanted) {
    return getItems().stream().filter(wanted).findFirst();
  }
}
