package org.studygate.web.worklist;

import java.io.Serializable;
import java.time.Instant;
import org.studygate.id.StudyUid;
import org.studygate.reading.WorkEntry;
import org.studygate.study.StudyRow;
import org.studygate.workflow.WorkItem;

/**
 * A line as it was shown. The view keeps it, so that a click acts on what the user saw, even when
 * the list has changed since.
 */
public record WorkLine(
    String id,
    String key,
    StudyUid studyUid,
    String assignee,
    int priority,
    Instant createdAt,
    StudyRow study)
    implements Serializable {

  static WorkLine of(WorkEntry entry) {
    WorkItem item = entry.item();
    return new WorkLine(
        item.id(),
        item.key(),
        item.studyUid(),
        item.assignee(),
        item.priority(),
        item.createdAt(),
        entry.study());
  }
}
