package org.studygate.workflow;

import jakarta.ejb.ApplicationException;

/** The work item belongs to someone else, or changed hands this very moment. */
@ApplicationException(rollback = true)
public class WorkItemTakenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WorkItemTakenException(String message) {
    super(message);
  }
}
