package org.studygate.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;

/** Links pending events each second, on whatever node comes first, and verifies the chain. */
@Singleton
@PermitAll
public class AuditLinker {

  private static final Logger LOG = System.getLogger(AuditLinker.class.getName());
  private static final int BATCH = 1000;
  private static final Duration NOTE_HEAD = Duration.ofHours(1);

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource dataSource;

  @Inject private AuditTrail trail;

  private Instant headNoted = Instant.MIN;
  private long notedNumber;

  /** In a transaction of its own. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void link() {
    try (Connection connection = dataSource.getConnection()) {
      AuditChain chain = new AuditChain(connection);
      if (chain.link(BATCH) > 0) {
        noteHead(chain);
      }
    } catch (SQLException e) {
      // The events wait; nothing is lost. The next second tries again.
      LOG.log(Level.WARNING, "Audit events could not be linked", e);
      throw new IllegalStateException("audit events could not be linked", e);
    }
  }

  /** Takes as long as reading the whole trail does. */
  @RolesAllowed("admin")
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  @Lock(LockType.READ)
  public AuditVerification.Result verify() {
    try (Connection connection = dataSource.getConnection()) {
      AuditVerification.Result result = AuditVerification.of(connection);
      trail.record(
          AuditAction.AUDIT_VIEWED,
          "audit",
          "chain",
          Map.of("links", String.valueOf(result.links())));
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("the audit trail could not be read", e);
    }
  }

  /** In the log the head is out of reach of whoever has the database alone. */
  private void noteHead(AuditChain chain) throws SQLException {
    AuditChain.Head head = chain.head();
    if (headNoted.plus(NOTE_HEAD).isBefore(Instant.now()) && head.number() != notedNumber) {
      LOG.log(Level.INFO, "The audit chain is at link {0} {1}", head.number() + "", head.hash());
      headNoted = Instant.now();
      notedNumber = head.number();
    }
  }
}
