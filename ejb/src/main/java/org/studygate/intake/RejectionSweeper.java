package org.studygate.intake;

import jakarta.annotation.PostConstruct;
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
import org.studygate.settings.Settings;

/** Keeps the list of refused objects short: a sender that tries for weeks must not fill it. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RejectionSweeper {

  private static final Logger LOG = System.getLogger(RejectionSweeper.class.getName());
  private static final int LONGEST_DAYS = 3650;

  @Inject private Settings settings;
  @Inject private IntakeRejections rejections;

  private Duration kept;

  @PostConstruct
  void start() {
    kept = Duration.ofDays(settings.number("STUDYGATE_REFUSALS_KEPT_DAYS", 1, LONGEST_DAYS));
  }

  @Schedule(hour = "*", minute = "41", persistent = false)
  void sweep() {
    try {
      int forgotten = rejections.forgetBefore(Instant.now().minus(kept));
      if (forgotten > 0) {
        LOG.log(
            Level.INFO, "{0} refusals older than {1} days left the list", forgotten, kept.toDays());
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old refusals could not be removed", e);
    }
  }
}
