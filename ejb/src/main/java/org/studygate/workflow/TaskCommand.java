package org.studygate.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;

/** Runs a command on a task and says its failures in the words of the front. */
final class TaskCommand {

  private TaskCommand() {}

  static void run(Runnable command) {
    try {
      command.run();
    } catch (TaskAlreadyClaimedException | OptimisticLockingException taken) {
      throw new WorkItemTakenException("someone else was quicker");
    } catch (NullValueException gone) {
      throw new UnknownWorkItemException();
    }
  }
}
