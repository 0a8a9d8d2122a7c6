package org.studygate.dicomweb.retrieve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.id.StudyUid;

/**
 * Records that someone looked at a study. A viewer asks for every slice by itself, so what one
 * person reads of one study within some minutes is one event.
 */
@ApplicationScoped
public class AccessRecord {

  private static final Duration ONE_LOOK = Duration.ofMinutes(10);
  private static final int MOST_LOOKS = 10_000;

  private final Map<Look, Instant> recorded = new LinkedHashMap<>();

  private AuditTrail trail;
  private Caller caller;
  private Clock clock;

  protected AccessRecord() {}

  @Inject
  AccessRecord(AuditTrail trail, Caller caller) {
    this(trail, caller, Clock.systemUTC());
  }

  AccessRecord(AuditTrail trail, Caller caller, Clock clock) {
    this.trail = trail;
    this.caller = caller;
    this.clock = clock;
  }

  private record Look(String user, StudyUid study) {}

  void viewed(StudyUid study) {
    if (isNew(new Look(caller.name(), study))) {
      trail.record(AuditAction.STUDY_VIEWED, study, Map.of("by", "DICOMweb"));
    }
  }

  private synchronized boolean isNew(Look look) {
    Instant now = clock.instant();
    Instant last = recorded.get(look);
    if (last != null && last.plus(ONE_LOOK).isAfter(now)) {
      return false;
    }
    recorded.remove(look);
    recorded.put(look, now);
    if (recorded.size() > MOST_LOOKS) {
      recorded.remove(recorded.keySet().iterator().next());
    }
    return true;
  }
}
