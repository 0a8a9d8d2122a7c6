package org.studygate.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Mail that is owed to people. Never patient data: mail leaves the hospital unprotected. */
@ApplicationScoped
@Transactional
public class MailSpool {

  private static final Duration TAKEN = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private MailSettings settings;

  protected MailSpool() {}

  MailSpool(EntityManager entityManager, MailSettings settings) {
    this.entityManager = entityManager;
    this.settings = settings;
  }

  /** A mail as it is handed to the mail server. */
  record Letter(Long id, String recipient, String subject, String body) {}

  /** Owes a mail, in the caller's transaction; nothing where no mail server is set. */
  public void put(String recipient, String subject, String body) {
    if (settings.set() && recipient != null && recipient.contains("@")) {
      entityManager.persist(new MailMessage(recipient.strip(), subject, body, Instant.now()));
    }
  }

  /** Takes mail that is due; another node leaves it alone meanwhile. */
  List<Letter> take(int most) {
    Instant now = Instant.now();
    List<MailMessage> due =
        entityManager
            .createQuery(
                "select m from MailMessage m where m.dueAt <= :now order by m.dueAt",
                MailMessage.class)
            .setParameter("now", now)
            .setMaxResults(most)
            .getResultList();
    due.forEach(message -> message.take(now.plus(TAKEN)));
    entityManager.flush();
    return due.stream().map(m -> new Letter(m.id(), m.recipient(), m.subject(), m.body())).toList();
  }

  void sent(Long id) {
    MailMessage message = entityManager.find(MailMessage.class, id);
    if (message != null) {
      entityManager.remove(message);
    }
  }

  void postpone(Long id) {
    MailMessage message = entityManager.find(MailMessage.class, id);
    if (message != null) {
      message.postpone(Instant.now());
    }
  }
}
