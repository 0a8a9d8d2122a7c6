package org.studygate.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;

/** What each partner is to have, in the database alone: it survives restarts and serves nodes. */
@ApplicationScoped
@Transactional
public class PartnerQueue {

  /** An object may be indexed so long after the moment that is noted as its arrival. */
  private static final Duration LATE = Duration.ofMinutes(10);

  private static final Duration TAKEN = Duration.ofMinutes(15);
  private static final int SWEEP = 500;
  private static final int BATCH = 50;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;

  private Clock clock = Clock.systemUTC();

  protected PartnerQueue() {}

  PartnerQueue(EntityManager entityManager, AuditTrail audit, Clock clock) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.clock = clock;
  }

  /** An object to be sent. */
  record Parcel(Long id, StoredFile file) {}

  /** Looks for what came since the last look and queues it. */
  void sweep(Partner partner) {
    PartnerLine line = lock(partner.name());
    Instant now = clock.instant();
    Instant from = latest(line.since(), line.sweptUntil().minus(LATE));
    List<SopInstance> found = unknown(partner, from);
    for (SopInstance instance : found) {
      String study = instance.series().study().studyUid().value();
      entityManager.persist(new Delivery(partner.name(), instance.sopUid().value(), study, now));
    }
    if (found.size() < SWEEP) {
      line.sweptUntil(now);
    }
  }

  private List<SopInstance> unknown(Partner partner, Instant from) {
    boolean all = partner.push().contains(Partner.ALL);
    boolean anySender = partner.senders().isEmpty();
    TypedQuery<SopInstance> query =
        entityManager.createQuery(
            "select i from SopInstance i join fetch i.series s join fetch s.study"
                + " where i.receivedAt >= :from"
                + (all ? "" : " and s.modality in :kinds")
                + (anySender ? "" : " and (i.sender is null or i.sender not in :senders)")
                + " and not exists (select d from Delivery d"
                + " where d.partner = :partner and d.sopUid = i.sopUid)"
                + " order by i.receivedAt, i.id",
            SopInstance.class);
    query.setParameter("from", from).setParameter("partner", partner.name());
    if (!all) {
      query.setParameter("kinds", partner.push());
    }
    if (!anySender) {
      query.setParameter("senders", partner.senders());
    }
    return query.setMaxResults(SWEEP).getResultList();
  }

  /** Takes the line to a partner when something waits and it is due; others leave it alone then. */
  List<Parcel> take(Partner partner) {
    PartnerLine line = lock(partner.name());
    Instant now = clock.instant();
    if (now.isBefore(line.dueAt())) {
      return List.of();
    }
    List<Parcel> parcels =
        entityManager
            .createQuery(
                "select d.id, i from Delivery d, SopInstance i where i.sopUid = d.sopUid"
                    + " and d.partner = :partner and d.state = :waiting"
                    + " order by d.refusals, d.id",
                Object[].class)
            .setParameter("partner", partner.name())
            .setParameter("waiting", DeliveryState.WAITING)
            .setMaxResults(BATCH)
            .getResultStream()
            .map(row -> new Parcel((Long) row[0], ((SopInstance) row[1]).file()))
            .toList();
    if (!parcels.isEmpty()) {
      line.take(now.plus(TAKEN));
    }
    return parcels;
  }

  void sent(String partner, Long id) {
    Delivery delivery = entityManager.find(Delivery.class, id);
    delivery.sent(clock.instant());
    audit.record(
        AuditAction.INSTANCES_SENT,
        new StudyUid(delivery.studyUid()),
        Map.of("partner", partner, "sopInstanceUid", delivery.sopUid()));
  }

  void refused(Long id) {
    entityManager.find(Delivery.class, id).refused();
  }

  /** Gives the line back. */
  void reached(String partner) {
    lock(partner).reached(clock.instant());
  }

  void notReached(String partner) {
    lock(partner).notReached(clock.instant());
  }

  /** Tries again what the partner did not take, and at once. */
  void tryAgain(String partner) {
    entityManager
        .createQuery(
            "select d from Delivery d where d.partner = :partner and d.state = :refused",
            Delivery.class)
        .setParameter("partner", partner)
        .setParameter("refused", DeliveryState.REFUSED)
        .getResultStream()
        .forEach(Delivery::tryAgain);
    lock(partner).take(clock.instant());
  }

  PartnerView view(Partner partner) {
    Optional<PartnerLine> line = find(partner.name());
    Map<DeliveryState, Long> counts = counts(partner.name());
    return new PartnerView(
        partner.name(),
        partner.address() == null ? null : partner.byDimse() ? "C-STORE" : "STOW-RS",
        partner.address() == null ? null : partner.address().getHost(),
        partner.push().stream().sorted().toList(),
        partner.pull().stream().sorted().toList(),
        counts.getOrDefault(DeliveryState.WAITING, 0L),
        counts.getOrDefault(DeliveryState.SENT, 0L),
        counts.getOrDefault(DeliveryState.REFUSED, 0L),
        line.map(PartnerLine::attempts).orElse(0),
        line.map(PartnerLine::dueAt).orElse(null),
        line.map(PartnerLine::reachedAt).orElse(null));
  }

  private Map<DeliveryState, Long> counts(String partner) {
    return entityManager
        .createQuery(
            "select d.state, count(d) from Delivery d where d.partner = :partner group by d.state",
            Object[].class)
        .setParameter("partner", partner)
        .getResultStream()
        .collect(Collectors.toMap(row -> (DeliveryState) row[0], row -> (Long) row[1]));
  }

  private PartnerLine lock(String partner) {
    PartnerLine line =
        find(partner)
            .orElseGet(
                () -> {
                  PartnerLine fresh = new PartnerLine(partner, clock.instant());
                  entityManager.persist(fresh);
                  entityManager.flush();
                  return fresh;
                });
    entityManager.refresh(line, LockModeType.PESSIMISTIC_WRITE);
    return line;
  }

  private Optional<PartnerLine> find(String partner) {
    return entityManager
        .createQuery("select l from PartnerLine l where l.partner = :partner", PartnerLine.class)
        .setParameter("partner", partner)
        .getResultStream()
        .findFirst();
  }

  private static Instant latest(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
