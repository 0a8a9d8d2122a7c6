package org.studygate.skin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Forgets wrong links that lock nobody any more, and links that nothing came by. */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class LinkSweeper {

  private static final Logger LOG = System.getLogger(LinkSweeper.class.getName());
  private static final Duration OVER_SINCE = Duration.ofDays(30);

  @Inject private LinkGuesses guesses;
  @Inject private PhotoLinkRows links;

  @Schedule(hour = "*", minute = "51", persistent = false)
  void sweep() {
    try {
      guesses.forgetOld();
      links.deleteUnused(OVER_SINCE);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old links could not be removed, later again", e);
    }
  }
}
