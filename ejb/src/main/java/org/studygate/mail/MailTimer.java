package org.studygate.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.studygate.settings.InvalidSettingException;

/** Hands mail that is due to the mail server; what that does not take is tried later again. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

  private static final Logger LOG = System.getLogger(MailTimer.class.getName());
  private static final int BATCH = 20;

  @Inject private MailSettings settings;
  @Inject private MailSpool spool;

  private MailServer server;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (!settings.set()) {
      return;
    }
    try {
      serve();
    } catch (RuntimeException e) {
      // Another node took the same letter at the same moment, or a setting is wrong.
      LOG.log(Level.WARNING, "mail could not be handed over, later again: {0}", said(e));
    }
  }

  /** Each letter is taken by itself, so that none is another node's before it was tried here. */
  private void serve() {
    if (server == null) {
      server = new MailServer(settings);
    }
    for (int i = 0; i < BATCH; i++) {
      Optional<MailSpool.Letter> letter = spool.take();
      if (letter.isEmpty() || !handOver(letter.get())) {
        return;
      }
    }
  }

  /** Whether to go on. What is logged names neither address nor text: they say who is treated. */
  private boolean handOver(MailSpool.Letter letter) {
    MailServer.Answer answer = server.send(letter);
    switch (answer) {
      case TAKEN -> spool.sent(letter.id());
      case REFUSED -> {
        spool.giveUp(letter.id());
        LOG.log(
            Level.WARNING,
            "the mail server refuses the recipient of mail {0}, which is given up",
            Long.toString(letter.id()));
      }
      default -> {
        if (!spool.postpone(letter.id())) {
          LOG.log(Level.ERROR, "mail {0} is given up after days", Long.toString(letter.id()));
        }
      }
    }
    return answer != MailServer.Answer.DOWN;
  }

  private static String said(RuntimeException e) {
    return e instanceof InvalidSettingException ? e.getMessage() : e.getClass().getSimpleName();
  }
}
