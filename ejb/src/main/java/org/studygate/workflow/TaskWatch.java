package org.studygate.workflow;

import java.util.List;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.studygate.identity.Role;

/** Puts the projection and the completion guard on every user task of every process. */
final class TaskWatch extends AbstractBpmnParseListener {

  private static final List<String> FOLLOWED =
      List.of(
          TaskListener.EVENTNAME_CREATE,
          TaskListener.EVENTNAME_ASSIGNMENT,
          TaskListener.EVENTNAME_UPDATE,
          TaskListener.EVENTNAME_COMPLETE,
          TaskListener.EVENTNAME_DELETE);

  private final TaskListener projection;
  private final TaskListener guard = new CompletionGuard();

  TaskWatch(TaskListener projection) {
    this.projection = projection;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    TaskDefinition task =
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    // Built-in listeners run even when someone asks the engine to skip custom ones.
    if (!isForStewards(task)) {
      task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
    }
    FOLLOWED.forEach(event -> task.addBuiltInTaskListener(event, projection));
  }

  /** Data stewards decide in Tasklist itself; all other work has a use case of its own. */
  private static boolean isForStewards(TaskDefinition task) {
    return task.getCandidateGroupIdExpressions().stream()
        .map(Expression::getExpressionText)
        .anyMatch(Role.STEWARD::equals);
  }
}
