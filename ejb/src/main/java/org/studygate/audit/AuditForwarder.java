package org.studygate.audit;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.studygate.settings.Settings;

/** Keeps the sender going, and records when the server starts and stops. */
@Singleton
@Startup
@PermitAll
public class AuditForwarder {

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource dataSource;

  @Inject private Settings settings;
  @Inject private AuditTrail trail;

  private AuditSender sender;

  @PostConstruct
  void start() {
    sender =
        SyslogDestination.of(settings)
            .map(to -> new AuditSender(to, delivery(), Clock.systemUTC()))
            .orElse(null);
    trail.recordNode(AuditAction.SERVER_STARTED);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  void sendDue() throws SQLException {
    if (sender != null) {
      sender.sendDue();
    }
  }

  @PreDestroy
  void stop() {
    if (sender != null) {
      sender.close();
    }
    trail.recordNode(AuditAction.SERVER_STOPPED);
  }

  private AuditDelivery delivery() {
    return new AuditDelivery(dataSource, Node.name());
  }
}
