package org.studygate.identity;

import jakarta.ejb.ApplicationException;

/** The password that is to be changed was not given rightly. It counts as a failed sign-in. */
@ApplicationException
public class WrongPasswordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public WrongPasswordException() {
    super("the present password is wrong");
  }
}
