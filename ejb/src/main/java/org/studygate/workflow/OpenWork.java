package org.studygate.workflow;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.studygate.study.Study;

/**
 * An open task of the engine, beside the study that it is about, so that a worklist is one indexed
 * query. Written only by {@link WorkProjection}, in the engine's own transaction.
 */
@Entity
@Table(name = "WORK_ITEM")
class OpenWork {

  @Id
  @Column(name = "TASK_ID", length = 64)
  private String taskId;

  @Column(name = "TASK_KEY", nullable = false, length = 64)
  private String taskKey;

  @Column(name = "NAME", nullable = false, length = 255)
  private String name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "STUDY_FK")
  private Study study;

  @Column(name = "ASSIGNEE", length = 64)
  private String assignee;

  /** The first of the candidate roles, for show. */
  @Column(name = "ROLE_NAME", length = 64)
  private String roleName;

  @ElementCollection
  @CollectionTable(name = "WORK_ITEM_ROLE", joinColumns = @JoinColumn(name = "TASK_ID"))
  @Column(name = "ROLE_NAME", nullable = false, length = 64)
  private Set<String> roles = new LinkedHashSet<>();

  @Column(name = "PRIORITY", nullable = false)
  private int priority;

  @Column(name = "CREATED_AT", nullable = false)
  private Instant createdAt;

  protected OpenWork() {}

  OpenWork(String taskId, String taskKey, Study study, Instant createdAt) {
    this.taskId = taskId;
    this.taskKey = taskKey;
    this.study = study;
    this.createdAt = createdAt;
  }

  void update(String name, String assignee, int priority) {
    this.name = name;
    this.assignee = assignee;
    this.priority = priority;
  }

  void offerTo(Collection<String> candidateRoles) {
    roles.clear();
    roles.addAll(candidateRoles);
    roleName = candidateRoles.stream().findFirst().orElse(null);
  }

  boolean isOfferedTo(Set<String> someRoles) {
    return roles.stream().anyMatch(someRoles::contains);
  }

  WorkItem toWorkItem() {
    return new WorkItem(
        taskId,
        taskKey,
        name,
        study == null ? null : study.studyUid(),
        assignee,
        roleName,
        priority,
        createdAt);
  }
}
