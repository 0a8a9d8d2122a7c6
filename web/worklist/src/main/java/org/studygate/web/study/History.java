package org.studygate.web.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.studygate.audit.AuditEntry;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;

/** What was done with the study that is shown, newest first. */
@Named
@RequestScoped
public class History {

  @Inject private StudyView study;
  @Inject private AuditTrail trail;

  private List<AuditEntry> entries;

  public List<AuditEntry> getEntries() {
    if (entries == null) {
      entries = new ArrayList<>(study.isFound() ? trail.ofStudy(study.getUid()) : List.of());
      Collections.reverse(entries);
    }
    return entries;
  }

  public boolean successful(AuditEntry entry) {
    return entry.outcome() == AuditOutcome.SUCCESS;
  }
}
