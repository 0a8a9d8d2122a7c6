package org.studygate.partner;

/** What became of an object that a partner is to have. */
public enum DeliveryState {
  WAITING,
  /** The partner confirmed it. */
  SENT,
  /** The partner did not take it several times; a person may try again. */
  REFUSED
}
