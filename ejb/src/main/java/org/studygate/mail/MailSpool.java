package org.studygate.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Mail that is owed to people. Never patient data: mail leaves the hospital unprotected. */
@ApplicationScoped
@Transactional
public class MailSpool {

  private static final Duration TAKEN = Duration.ofMinutes(5);

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private MailSettings settings;

  private Clock clock = Clock.systemUTC();

  protected MailSpool() {}

  MailSpool(EntityManager entityManager, MailSettings settings, Clock clock) {
    this.entityManager = entityManager;
    this.settings = settings;
    this.clock = clock;
  }

  /** A mail as it is handed to the mail server. */
  record Letter(Long id, Instant createdAt, String recipient, String subject, String body) {}

  /** Owes a mail, in the caller's transaction; nothing where no mail server is set. */
  public void put(String recipient, String subject, String body) {
    if (settings.set() && recipient != null && recipient.contains("@")) {
      entityManager.persist(new MailMessage(recipient.strip(), subject, body, clock.instant()));
    }
  }

  /** Takes the mail that has been due longest; another node leaves it alone meanwhile. */
  Optional<Letter> take() {
    Instant now = clock.instant();
    Optional<MailMessage> due =
        entityManager
            .createQuery(
                "select m from MailMessage m where m.dueAt <= :now order by m.dueAt, m.id",
                MailMessage.class)
            .setParameter("now", now)
            .setMaxResults(1)
            .getResultStream()
            .findFirst();
    due.ifPresent(message -> message.take(now.plus(TAKEN)));
    entityManager.flush();
    return due.map(MailSpool::letter);
  }

  private static Letter letter(MailMessage m) {
    return new Letter(m.id(), m.createdAt(), m.recipient(), m.subject(), m.body());
  }

  void sent(Long id) {
    find(id).ifPresent(entityManager::remove);
  }

  /** Whether it is tried again. */
  boolean postpone(Long id) {
    return find(id).filter(message -> message.postpone(clock.instant())).isPresent();
  }

  /** It is not tried again, but kept for a person to look at. */
  void giveUp(Long id) {
    find(id).ifPresent(MailMessage::giveUp);
  }

  /** How much mail waits, and how much was given up. */
  public record Backlog(long waiting, long givenUp) {}

  public Backlog backlog() {
    return new Backlog(count("is not null"), count("is null"));
  }

  private long count(String due) {
    return entityManager
        .createQuery("select count(m) from MailMessage m where m.dueAt " + due, Long.class)
        .getSingleResult();
  }

  private Optional<MailMessage> find(Long id) {
    return Optional.ofNullable(entityManager.find(MailMessage.class, id));
  }
}
