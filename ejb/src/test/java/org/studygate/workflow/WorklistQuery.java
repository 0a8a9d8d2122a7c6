package org.studygate.workflow;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;

/** The query behind the worklist, for measuring it without the engine. */
public final class WorklistQuery {

  private WorklistQuery() {}

  public static List<WorkItem> page(
      EntityManager entityManager, String user, Set<String> roles, WorkItemFilter filter, int max) {
    return new WorkSearch(user, roles, filter)
        .page(entityManager, 0, max).stream().map(OpenWork::toWorkItem).toList();
  }

  public static long count(
      EntityManager entityManager, String user, Set<String> roles, WorkItemFilter filter) {
    return new WorkSearch(user, roles, filter).count(entityManager);
  }
}
