package org.studygate.workflow;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.studygate.audit.Caller;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;

/**
 * What people have to do, worst first. Who may see or do which item is decided here by role;
 * callers are use cases, which audit what they do.
 */
@Stateless
@RolesAllowed({
  Role.TECHNOLOGIST,
  Role.RADIOLOGIST,
  Role.PHYSICIAN,
  Role.STEWARD,
  Role.ADMIN,
})
public class WorkItems {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private TaskService tasks;
  @Inject private Caller caller;

  /**
   * What the user has claimed or may claim, by priority and then age.
   *
   * @param roles of the user
   * @param first offset, from 0
   */
  public List<WorkItem> openFor(
      String user, Set<String> roles, WorkItemFilter filter, int first, int max) {
    return new WorkSearch(user, roles, filter)
        .page(entityManager, first, max).stream().map(OpenWork::toWorkItem).toList();
  }

  public long count(String user, Set<String> roles, WorkItemFilter filter) {
    return new WorkSearch(user, roles, filter).count(entityManager);
  }

  /** The open items of a study. */
  public List<WorkItem> ofStudy(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select w from OpenWork w join fetch w.study s where s.studyUid = :uid"
                + " order by w.priority desc, w.createdAt, w.taskId",
            OpenWork.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .map(OpenWork::toWorkItem)
        .toList();
  }

  /** The open items of several studies, with one query. */
  public List<WorkItem> ofStudies(Collection<StudyUid> studies) {
    return entityManager
        .createQuery(
            "select w from OpenWork w join fetch w.study s where s.studyUid in :uids"
                + " order by w.priority desc, w.createdAt, w.taskId",
            OpenWork.class)
        .setParameter("uids", studies.stream().map(StudyUid::value).toList())
        .getResultStream()
        .map(OpenWork::toWorkItem)
        .toList();
  }

  public Optional<WorkItem> find(String id) {
    return Optional.ofNullable(entityManager.find(OpenWork.class, id)).map(OpenWork::toWorkItem);
  }

  /** Whether an item is offered to one of these roles; false when it is gone. */
  public boolean isOfferedTo(String id, Set<String> roles) {
    OpenWork work = entityManager.find(OpenWork.class, id);
    return work != null && work.isOfferedTo(roles);
  }

  /**
   * Takes an item that nobody has; once more by the same user is no error. Of two who claim at the
   * same moment exactly one gets it.
   *
   * @throws WorkItemTakenException when someone else has it
   * @throws WorkItemNotOfferedException when it is not offered to a role of the caller
   * @throws UnknownWorkItemException when it is gone
   */
  public void claim(String id, String user) {
    if (!require(id).isOfferedTo(caller.roles())) {
      throw new WorkItemNotOfferedException();
    }
    TaskCommand.run(() -> tasks.claim(id, user));
  }

  /**
   * Puts a claimed item back for others.
   *
   * @throws WorkItemTakenException when it is not the user's
   * @throws UnknownWorkItemException when it is gone
   */
  public void giveBack(String id, String user) {
    requireOwn(id, user);
    TaskCommand.run(() -> tasks.setAssignee(id, null));
  }

  /**
   * Completes an item that the user has claimed; the process goes on in the same transaction.
   *
   * @param outcome ids and verdicts that the process decides on, never patient data
   * @throws WorkItemTakenException when it is not the user's
   * @throws UnknownWorkItemException when it is gone
   */
  public void complete(String id, String user, Map<String, String> outcome) {
    requireOwn(id, user);
    TaskCommand.run(() -> CompletionGuard.allow(() -> tasks.complete(id, new HashMap<>(outcome))));
  }

  private void requireOwn(String id, String user) {
    if (!user.equals(require(id).toWorkItem().assignee())) {
      throw new WorkItemTakenException("claim this work item first");
    }
  }

  private OpenWork require(String id) {
    OpenWork work = entityManager.find(OpenWork.class, id);
    if (work == null) {
      throw new UnknownWorkItemException();
    }
    return work;
  }
}
