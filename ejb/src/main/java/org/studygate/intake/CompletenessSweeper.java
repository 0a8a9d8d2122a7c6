package org.studygate.intake;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.studygate.id.StudyUid;
import org.studygate.settings.Settings;

/** Looks every second, on every node, for studies that became complete. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CompletenessSweeper {

  private static final Logger LOG = System.getLogger(CompletenessSweeper.class.getName());

  /** The index hears of arrivals once a second, so that less would end studies too early. */
  private static final int SHORTEST = 2;

  private static final int LONGEST = 24 * 60 * 60;

  @Inject private Settings settings;
  @Inject private Completeness completeness;

  private final AtomicBoolean sweeping = new AtomicBoolean();
  private final FailureLog failures = new FailureLog(LOG, Duration.ofMinutes(1));
  private Duration silence;

  @PostConstruct
  void start() {
    silence =
        Duration.ofSeconds(settings.number("STUDYGATE_STUDY_COMPLETE_AFTER", SHORTEST, LONGEST));
  }

  /** Skips a turn while the one before is still at work. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void sweep() {
    if (sweeping.compareAndSet(false, true)) {
      try {
        Instant time = Instant.now().minus(silence);
        completeness.silentSince(time).forEach(study -> complete(study, time));
      } catch (RuntimeException e) {
        failures.note("complete studies could not be looked for", e);
      } finally {
        sweeping.set(false);
      }
    }
  }

  /** One study that cannot go on does not keep the others; it is tried again each time. */
  private void complete(StudyUid study, Instant time) {
    try {
      if (completeness.complete(study, time)) {
        LOG.log(Level.INFO, "study {0} is complete", study);
      }
    } catch (RuntimeException e) {
      failures.note("study " + study + " is complete, but its process could not begin", e);
    }
  }
}
