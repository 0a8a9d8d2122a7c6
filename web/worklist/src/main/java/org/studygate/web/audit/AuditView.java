package org.studygate.web.audit;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditEntry;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditSearch;
import org.studygate.audit.AuditTrail;
import org.studygate.id.InvalidIdException;
import org.studygate.id.StudyUid;
import org.studygate.web.page.Texts;

/** The audit trail, for administrators: newest first, page by page. */
@Named("audit")
@ViewScoped
public class AuditView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  @Inject private AuditTrail trail;

  private String actor;
  private AuditAction action;
  private AuditOutcome outcome;
  private String study;
  private int first;
  private List<AuditEntry> entries;
  private boolean more;

  @PostConstruct
  public void search() {
    first = 0;
    load();
  }

  public void next() {
    first += SIZE;
    load();
  }

  public void previous() {
    first = Math.max(0, first - SIZE);
    load();
  }

  private void load() {
    try {
      StudyUid uid = study == null || study.isBlank() ? null : new StudyUid(study);
      String who = actor == null || actor.isBlank() ? null : actor.strip();
      List<AuditEntry> found =
          trail.search(new AuditSearch(null, null, who, action, outcome, uid, first, SIZE + 1));
      more = found.size() > SIZE;
      entries = List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
    } catch (InvalidIdException notAUid) {
      Texts.warn("audit.notAUid");
      entries = List.of();
      more = false;
    }
  }

  /** The further facts of an entry on one line. */
  public String facts(AuditEntry entry) {
    return entry.details().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(fact -> fact.getKey() + ": " + fact.getValue())
        .collect(Collectors.joining(" · "));
  }

  public List<AuditEntry> getEntries() {
    return entries;
  }

  public AuditAction[] getActions() {
    return AuditAction.values();
  }

  public AuditOutcome[] getOutcomes() {
    return AuditOutcome.values();
  }

  public boolean isMore() {
    return more;
  }

  public boolean isFormer() {
    return first > 0;
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public AuditAction getAction() {
    return action;
  }

  public void setAction(AuditAction action) {
    this.action = action;
  }

  public AuditOutcome getOutcome() {
    return outcome;
  }

  public void setOutcome(AuditOutcome outcome) {
    this.outcome = outcome;
  }

  public String getStudy() {
    return study;
  }

  public void setStudy(String study) {
    this.study = study;
  }
}
