package org.studygate.reading;

import jakarta.enterprise.context.Dependent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.studygate.audit.Caller;

/** Turns who is signed in into who has signed. */
@Dependent
class Signatures {

  /** Microseconds are what every database keeps. */
  ReportView.Signature of(Caller caller, Instant at) {
    String name = displayName(caller.name());
    return new ReportView.Signature(caller.name(), name, at.truncatedTo(ChronoUnit.MICROS));
  }

  String displayName(String user) {
    return user;
  }
}
