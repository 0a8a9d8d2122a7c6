package org.studygate.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.audit.Caller;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.study.StudyFilter;
import org.studygate.study.StudyList;
import org.studygate.study.StudyRow;
import org.studygate.study.UnknownStudyException;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItemFilter;
import org.studygate.workflow.WorkItems;

/** What the caller has claimed or may claim, beside the studies that it is about. */
@ApplicationScoped
public class Worklist {

  @Inject private WorkItems workItems;
  @Inject private StudyList studies;
  @Inject private Caller caller;

  protected Worklist() {}

  Worklist(WorkItems workItems, StudyList studies, Caller caller) {
    this.workItems = workItems;
    this.studies = studies;
    this.caller = caller;
  }

  /**
   * Worst first, then oldest first.
   *
   * @param first how many to leave out, from 0
   */
  @Transactional
  public List<WorkEntry> page(WorkItemFilter filter, int first, int max) {
    List<WorkItem> items = workItems.openFor(caller.name(), caller.roles(), filter, first, max);
    Map<StudyUid, StudyRow> rows =
        studies.rows(items.stream().map(WorkItem::studyUid).filter(Objects::nonNull).toList());
    return items.stream()
        .map(
            item -> new WorkEntry(item, item.studyUid() == null ? null : rows.get(item.studyUid())))
        .toList();
  }

  public long count(WorkItemFilter filter) {
    return workItems.count(caller.name(), caller.roles(), filter);
  }

  /**
   * @throws org.studygate.workflow.WorkItemTakenException when someone else has it
   */
  @Audited(AuditAction.TASK_CLAIMED)
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.STEWARD, Role.ADMIN})
  @Transactional
  public void claim(StudyUid studyUid, String id) {
    workItems.claim(requireOf(studyUid, id).id(), caller.name());
  }

  /**
   * @throws org.studygate.workflow.WorkItemTakenException when it is not the caller's
   */
  @Audited(AuditAction.TASK_RETURNED)
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.STEWARD, Role.ADMIN})
  @Transactional
  public void giveBack(StudyUid studyUid, String id) {
    workItems.giveBack(requireOf(studyUid, id).id(), caller.name());
  }

  /**
   * A study with its patient, for a page of its own.
   *
   * @throws org.studygate.study.UnknownStudyException when there is none
   */
  @Audited(AuditAction.STUDY_VIEWED)
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.ADMIN})
  @Transactional
  public StudyRow open(StudyUid studyUid) {
    StudyRow row = studies.rows(List.of(studyUid)).get(studyUid);
    if (row == null) {
      throw new UnknownStudyException(studyUid);
    }
    return row;
  }

  /**
   * At most {@code size} studies of the whole archive, newest first.
   *
   * @param from null for the newest
   */
  @Audited(AuditAction.STUDIES_SEARCHED)
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.ADMIN})
  @Transactional
  public List<StudyRow> search(StudyFilter filter, StudyList.Place from, int size) {
    return studies.page(filter, from, size);
  }

  /** What is recorded as done to a study must be of that study, whatever a browser sends. */
  private WorkItem requireOf(StudyUid studyUid, String id) {
    return workItems.ofStudy(studyUid).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotTheReaderException(studyUid));
  }
}
