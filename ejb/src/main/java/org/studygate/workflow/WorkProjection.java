package org.studygate.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.studygate.identity.Role;
import org.studygate.study.Study;

/** Mirrors the engine's open tasks into {@link OpenWork}, in the transaction that changes them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WorkProjection {

  private static final String STUDY_UID = "studyUid";

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected WorkProjection() {}

  WorkProjection(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Takes over what happened to a task. */
  public void follow(DelegateTask task) {
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> remove(task);
      default -> keep(task);
    }
  }

  private void keep(DelegateTask task) {
    OpenWork work = entityManager.find(OpenWork.class, task.getId());
    if (work != null) {
      work.update(task.getName(), task.getAssignee(), task.getPriority());
    } else {
      entityManager.persist(opened(task));
    }
  }

  private OpenWork opened(DelegateTask task) {
    OpenWork work =
        new OpenWork(
            task.getId(),
            task.getTaskDefinitionKey(),
            studyOf(task),
            task.getCreateTime().toInstant());
    work.offerTo(candidateRoles(task));
    work.update(task.getName(), task.getAssignee(), task.getPriority());
    return work;
  }

  private void remove(DelegateTask task) {
    OpenWork work = entityManager.find(OpenWork.class, task.getId());
    if (work != null) {
      entityManager.remove(work);
    }
  }

  private Study studyOf(DelegateTask task) {
    Object studyUid = task.getVariable(STUDY_UID);
    if (studyUid == null) {
      return null;
    }
    return entityManager
        .createQuery("select s from Study s where s.studyUid = :uid", Study.class)
        .setParameter("uid", studyUid)
        .getSingleResult();
  }

  private static List<String> candidateRoles(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .filter(Role.ALL::contains)
        .sorted(Comparator.comparingInt(Role.ALL::indexOf))
        .toList();
  }
}
