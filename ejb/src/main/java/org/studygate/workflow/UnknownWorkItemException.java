package org.studygate.workflow;

import jakarta.ejb.ApplicationException;

/** There is no such work item: it never was, is done, or was withdrawn. */
@ApplicationException(rollback = true)
public class UnknownWorkItemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownWorkItemException() {
    super("there is no such work item any more");
  }
}
