package org.studygate.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditEntry;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.web.page.Display;

/** What was done with the study that is shown, newest first. */
@Named
@RequestScoped
public class History {

  private static final int SHOWN = 6;

  @Inject private StudyView study;
  @Inject private AuditTrail trail;
  @Inject private Display display;

  private List<AuditEntry> entries;
  private long views;

  /** What changed the study; looking at it is only counted. */
  public List<AuditEntry> getEntries() {
    if (entries == null) {
      List<AuditEntry> all = study.isFound() ? trail.ofStudy(study.getUid()) : List.of();
      entries = new ArrayList<>(all.stream().filter(entry -> !isView(entry)).toList());
      views = all.size() - entries.size();
      Collections.reverse(entries);
    }
    return entries;
  }

  public List<AuditEntry> getNewest() {
    return getEntries().subList(0, Math.min(SHOWN, getEntries().size()));
  }

  public List<AuditEntry> getEarlier() {
    return getEntries().subList(getNewest().size(), getEntries().size());
  }

  public long getViews() {
    getEntries();
    return views;
  }

  /** What came out, in the user's words. */
  public String result(AuditEntry entry) {
    String state = entry.details().get("state");
    String verdict = entry.details().get("verdict");
    if (state != null) {
      return display.translated("state.", state);
    }
    String answer = entry.details().get("answer");
    if (answer != null) {
      return display.translated("answer.", answer);
    }
    return verdict == null ? "" : display.translated("verdict.", verdict);
  }

  private static boolean isView(AuditEntry entry) {
    return entry.outcome() == AuditOutcome.SUCCESS
        && (entry.action() == AuditAction.STUDY_VIEWED
            || entry.action() == AuditAction.REPORT_VIEWED
            || entry.action() == AuditAction.REPORT_EXPORTED);
  }

  public boolean successful(AuditEntry entry) {
    return entry.outcome() == AuditOutcome.SUCCESS;
  }
}
