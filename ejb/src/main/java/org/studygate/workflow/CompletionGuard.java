package org.studygate.workflow;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Keeps Tasklist and the engine's REST API from completing a task around the use case that belongs
 * to it, whoever tries: a study must not become reported without a report.
 */
final class CompletionGuard implements TaskListener {

  private static final ThreadLocal<Boolean> ALLOWED = ThreadLocal.withInitial(() -> false);

  static void allow(Runnable completion) {
    boolean before = ALLOWED.get();
    ALLOWED.set(true);
    try {
      completion.run();
    } finally {
      ALLOWED.set(before);
    }
  }

  @Override
  public void notify(DelegateTask task) {
    if (!ALLOWED.get()) {
      throw new AuthorizationException(
          "the step '" + task.getName() + "' is completed in the worklist, not here");
    }
  }
}
