package org.studygate.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Puts events into the table, in the caller's transaction or in one of its own. */
@ApplicationScoped
class AuditWriter {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected AuditWriter() {}

  AuditWriter(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Transactional(TxType.REQUIRED)
  void writeWithTheChange(AuditEntry entry) {
    write(entry);
  }

  /** For what is to be known although the transaction around it is rolled back. */
  @Transactional(TxType.REQUIRES_NEW)
  void writeByItself(AuditEntry entry) {
    write(entry);
  }

  private void write(AuditEntry entry) {
    AuditEvent event = new AuditEvent(entry, Node.name());
    entityManager.persist(event);
    entityManager.persist(new AuditPending(event));
  }
}
