package org.studygate.dicomweb;

import jakarta.ejb.ApplicationException;

/** A request that PS3.18 does not allow or this server cannot serve; the message says why. */
@ApplicationException(rollback = true)
public class InvalidRequestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message for the client; it must not repeat values of the request, which may be a
   *     patient's
   */
  public InvalidRequestException(String message) {
    super(message);
  }
}
