package org.studygate.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.studygate.audit.Caller;
import org.studygate.identity.Accounts;

/** Turns who is signed in into who has signed. */
@Dependent
class Signatures {

  @Inject private Accounts accounts;

  /** Microseconds are what every database keeps. */
  ReportView.Signature of(Caller caller, Instant at) {
    return new ReportView.Signature(
        caller.name(), nameOf(caller.name()), at.truncatedTo(ChronoUnit.MICROS));
  }

  /** Whoever signed in elsewhere (OpenID Connect) has no account here, only a user name. */
  String nameOf(String user) {
    return accounts.nameOf(user).orElse(user);
  }
}
