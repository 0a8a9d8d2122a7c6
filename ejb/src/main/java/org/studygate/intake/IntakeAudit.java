package org.studygate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.id.AeTitle;
import org.studygate.id.InvalidIdException;
import org.studygate.id.StudyUid;

/** What the audit trail is told about DICOM peers. */
@ApplicationScoped
public class IntakeAudit {

  private static final Logger LOG = System.getLogger(IntakeAudit.class.getName());

  @Inject private AuditTrail trail;

  /** Keeps a flood of refusals small. */
  private final FailureLog refused = new FailureLog(LOG, Duration.ofMinutes(1));

  /** One event for a study of an association. */
  @Transactional(TxType.REQUIRES_NEW)
  public void received(Sender sender, StudyUid study, int instances) {
    trail.recordPeer(
        peer(sender.name()),
        sender.host(),
        AuditAction.INSTANCES_RECEIVED,
        study,
        Map.of("instances", Integer.toString(instances)));
  }

  void instanceRefused(StoreOutcome outcome, Sender sender) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("status", outcome.status().name());
    details.put("reason", outcome.reason());
    if (outcome.sopInstanceUid() != null) {
      details.put("sopInstanceUid", outcome.sopInstanceUid().value());
    }
    if (sender.kind() == Sender.Kind.DIMSE) {
      trail.recordPeerRefused(
          peer(sender.name()),
          sender.host(),
          AuditAction.INSTANCE_REFUSED,
          outcome.studyUid(),
          details);
    } else {
      trail.recordUnsuccessful(
          AuditAction.INSTANCE_REFUSED, AuditOutcome.REFUSED, outcome.studyUid(), details);
    }
  }

  /** At most once a minute for each peer. */
  void associationRefused(String callingAe, String host) {
    if (!refused.due(callingAe + '@' + host)) {
      return;
    }
    try {
      trail.recordPeerRefused(
          peer(callingAe), host, AuditAction.ASSOCIATION_REFUSED, null, Map.of());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a refused association could not be recorded", e);
    }
  }

  private static AeTitle peer(String name) {
    try {
      return new AeTitle(name);
    } catch (InvalidIdException notAnAe) {
      return new AeTitle("?");
    }
  }
}
