package org.studygate.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.id.AeTitle;
import org.studygate.id.StudyUid;

/** The front of the audit trail. A use case is better recorded by {@link Audited} than by hand. */
@ApplicationScoped
public class AuditTrail {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditWriter writer;
  @Inject private Caller caller;

  protected AuditTrail() {}

  AuditTrail(EntityManager entityManager, AuditWriter writer, Caller caller) {
    this.entityManager = entityManager;
    this.writer = writer;
    this.caller = caller;
  }

  /**
   * Records a success in the caller's transaction.
   *
   * @param study null when no study is concerned
   * @param details further facts, never patient data
   */
  public void record(AuditAction action, StudyUid study, Map<String, String> details) {
    writer.writeWithTheChange(byCaller(action, AuditOutcome.SUCCESS, study, null, null, details));
  }

  /** Records a success on something that is no study, such as an account. */
  public void record(
      AuditAction action, String objectType, String objectId, Map<String, String> details) {
    writer.writeWithTheChange(
        byCaller(action, AuditOutcome.SUCCESS, null, objectType, objectId, details));
  }

  /** Records, in the caller's transaction, what a DICOM peer did. */
  public void recordPeer(
      AeTitle peer,
      String address,
      AuditAction action,
      StudyUid study,
      Map<String, String> details) {
    writer.writeWithTheChange(byPeer(peer, address, action, AuditOutcome.SUCCESS, study, details));
  }

  /** Records, in a transaction of its own, what a DICOM peer was refused. */
  public void recordPeerRefused(
      AeTitle peer,
      String address,
      AuditAction action,
      StudyUid study,
      Map<String, String> details) {
    writer.writeByItself(byPeer(peer, address, action, AuditOutcome.REFUSED, study, details));
  }

  /**
   * Records what somebody did who is not signed in here: a success in the caller's transaction,
   * anything else in one of its own.
   *
   * @param who what the trail calls such people
   */
  public void recordStranger(
      String who,
      AuditAction action,
      AuditOutcome outcome,
      StudyUid study,
      Map<String, String> details) {
    AuditEntry entry =
        new AuditEntry(
            null,
            Instant.now(),
            who,
            Set.of(),
            caller.address().orElse(null),
            action,
            outcome,
            study,
            null,
            null,
            details);
    if (outcome == AuditOutcome.SUCCESS) {
      writer.writeWithTheChange(entry);
    } else {
      writer.writeByItself(entry);
    }
  }

  /** Records, in a transaction of its own, what did not work or was refused. */
  public void recordUnsuccessful(
      AuditAction action, AuditOutcome outcome, StudyUid study, Map<String, String> details) {
    writer.writeByItself(byCaller(action, outcome, study, null, null, details));
  }

  /** Records that this node starts or stops: nobody calls then, nor can be asked who it is. */
  void recordNode(AuditAction action) {
    writer.writeByItself(
        new AuditEntry(
            null,
            Instant.now(),
            Caller.SYSTEM,
            Set.of(),
            null,
            action,
            AuditOutcome.SUCCESS,
            null,
            "node",
            Node.name(),
            Map.of()));
  }

  /**
   * Records a sign-in, good or bad, in the caller's transaction: nobody is signed in yet then.
   *
   * @param method how the password came, {@code FORM} or {@code BASIC}
   */
  public void recordSignIn(
      String account, String address, AuditAction action, AuditOutcome outcome, String method) {
    writer.writeWithTheChange(
        new AuditEntry(
            null,
            Instant.now(),
            account,
            Set.of(),
            address,
            action,
            outcome,
            null,
            "account",
            account,
            Map.of("method", method)));
  }

  /** All that was done with a study, oldest first. Who may see the study may see this. */
  public List<AuditEntry> ofStudy(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select e from AuditEvent e where e.studyUid = :uid order by e.occurredAt, e.id",
            AuditEvent.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .map(AuditEvent::toEntry)
        .toList();
  }

  /** What fits, newest first. */
  @Audited(AuditAction.AUDIT_VIEWED)
  @RolesAllowed("admin")
  public List<AuditEntry> search(AuditSearch search) {
    return search.query(entityManager).getResultStream().map(AuditEvent::toEntry).toList();
  }

  private AuditEntry byCaller(
      AuditAction action,
      AuditOutcome outcome,
      StudyUid study,
      String objectType,
      String objectId,
      Map<String, String> details) {
    return new AuditEntry(
        null,
        Instant.now(),
        caller.name(),
        caller.roles(),
        caller.address().orElse(null),
        action,
        outcome,
        study,
        objectType,
        objectId,
        details);
  }

  private static AuditEntry byPeer(
      AeTitle peer,
      String address,
      AuditAction action,
      AuditOutcome outcome,
      StudyUid study,
      Map<String, String> details) {
    return new AuditEntry(
        null,
        Instant.now(),
        peer.value(),
        Set.of("device"),
        address,
        action,
        outcome,
        study,
        null,
        null,
        details);
  }
}
