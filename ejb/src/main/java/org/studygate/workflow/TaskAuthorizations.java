package org.studygate.workflow;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.studygate.identity.Role;

/**
 * What Tasklist lets the candidates of a task do with it: stewards work on theirs, everyone else
 * only sees them, because that work has a use case of its own in the worklist.
 */
final class TaskAuthorizations extends DefaultAuthorizationProvider {

  @Override
  protected AuthorizationEntity[] createOrUpdateAuthorizations(
      Task task, String groupId, String userId) {
    if (Role.STEWARD.equals(groupId) || isOfferedToStewards(task)) {
      return super.createOrUpdateAuthorizations(task, groupId, userId);
    }
    return new AuthorizationEntity[] {
      createOrUpdateAuthorization(task, userId, groupId, Resources.TASK, false, Permissions.READ)
    };
  }

  private static boolean isOfferedToStewards(Task task) {
    return task instanceof TaskEntity entity
        && entity.getCandidates().stream()
            .anyMatch(candidate -> Role.STEWARD.equals(candidate.getGroupId()));
  }
}
