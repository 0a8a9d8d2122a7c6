package org.studygate.workflow;

import jakarta.ejb.ApplicationException;

/** The work item belongs to roles that the caller does not have. */
@ApplicationException(rollback = true)
public class WorkItemNotOfferedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WorkItemNotOfferedException() {
    super("this work item is not for your role");
  }
}
