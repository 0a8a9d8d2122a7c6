package org.studygate.mail;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Hands mail that is due to the mail server; what that does not take is tried later again. */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailTimer {

  private static final Logger LOG = System.getLogger(MailTimer.class.getName());
  private static final int BATCH = 20;

  @Inject private MailSettings settings;
  @Inject private MailSpool spool;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (!settings.set()) {
      return;
    }
    MailServer server = new MailServer(settings);
    for (MailSpool.Letter letter : spool.take(BATCH)) {
      try {
        server.send(letter);
        spool.sent(letter.id());
      } catch (MessagingException | RuntimeException e) {
        // Neither address nor text: they say who is treated here.
        LOG.log(
            Level.WARNING,
            "a mail ({0}) could not be handed over, later again: {1}",
            letter.id(),
            e.getClass().getSimpleName());
        spool.postpone(letter.id());
      }
    }
  }
}
