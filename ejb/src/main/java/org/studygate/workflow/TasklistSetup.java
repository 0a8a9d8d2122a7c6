package org.studygate.workflow;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.studygate.identity.Role;

/**
 * What each role may do in Tasklist and Cockpit, and the task lists that one finds there. What an
 * administrator adds stays; what is missing is put back at each start.
 */
final class TasklistSetup {

  private static final List<String> READERS_OF_TASKS =
      List.of(Role.STEWARD, Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN);

  private final AuthorizationService authorizations;
  private final FilterService filters;
  private final TaskService tasks;

  TasklistSetup(ProcessEngine engine) {
    authorizations = engine.getAuthorizationService();
    filters = engine.getFilterService();
    tasks = engine.getTaskService();
  }

  void apply() {
    for (String role : READERS_OF_TASKS) {
      grant(role, APPLICATION, "tasklist", Permissions.ACCESS);
      grant(role, FILTER, ANY, Permissions.READ);
      // The picture of the process, beside the task; tasks themselves are granted one by one.
      grant(role, PROCESS_DEFINITION, ANY, Permissions.READ);
    }
    for (Resource resource : Resources.values()) {
      grant(Role.ADMIN, resource, ANY, Permissions.ALL);
    }
    list("My tasks", 0, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
    list(
        "Tasks for my roles",
        10,
        tasks
            .createTaskQuery()
            .taskCandidateGroupInExpression("${currentUserGroups()}")
            .taskUnassigned());
    list("All tasks", 20, tasks.createTaskQuery());
  }

  private void grant(String role, Resource resource, String id, Permission permission) {
    long present =
        authorizations
            .createAuthorizationQuery()
            .groupIdIn(role)
            .resourceType(resource)
            .resourceId(id)
            .count();
    if (present == 0) {
      Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
      grant.setGroupId(role);
      grant.setResource(resource);
      grant.setResourceId(id);
      grant.addPermission(permission);
      authorizations.saveAuthorization(grant);
    }
  }

  private void list(String name, int position, TaskQuery query) {
    if (filters.createTaskFilterQuery().filterName(name).count() == 0) {
      filters.saveFilter(
          filters
              .newTaskFilter(name)
              .setQuery(query)
              .setProperties(Map.of("priority", position, "refresh", true)));
    }
  }
}
