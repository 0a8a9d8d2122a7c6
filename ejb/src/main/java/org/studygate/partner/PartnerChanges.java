package org.studygate.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.archive.Archive;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.study.SopInstance;

/** What a partner may fetch: what came since it last asked, as far as it has a right to it. */
@Stateless
@RolesAllowed(Role.DEVICE)
public class PartnerChanges {

  /** An object is told of only then, so that none that is indexed a little later is passed over. */
  static final Duration SETTLED = Duration.ofSeconds(15);

  private static final int MOST = 500;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private PartnerSettings settings;
  @Inject private Archive archive;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  private Clock clock = Clock.systemUTC();

  public PartnerChanges() {}

  PartnerChanges(
      EntityManager entityManager,
      PartnerSettings settings,
      Archive archive,
      AuditTrail audit,
      Caller caller,
      Clock clock) {
    this.entityManager = entityManager;
    this.settings = settings;
    this.archive = archive;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Objects in the order in which they came.
   *
   * @param next where the next page begins: to be given back as {@code since}
   * @param more whether there is one already
   */
  public record Page(List<Change> changes, String next, boolean more) {}

  /**
   * @param since what the last page gave as next; null or empty for the beginning
   * @throws org.studygate.dicomweb.InvalidRequestException when it is no such text
   * @throws EJBAccessException when the caller is no partner that may fetch
   */
  public Page since(String since, int limit) {
    Partner partner = partner();
    Cursor cursor = Cursor.of(since);
    int most = Math.max(1, Math.min(limit, MOST));
    List<SopInstance> found = found(partner, cursor, most + 1);
    List<SopInstance> page = found.subList(0, Math.min(most, found.size()));
    audit.record(
        AuditAction.CHANGES_LISTED,
        "partner",
        partner.name(),
        Map.of("objects", Integer.toString(page.size())));
    Cursor next = page.isEmpty() ? cursor : Cursor.behind(page.get(page.size() - 1));
    return new Page(
        page.stream().map(Change::of).toList(), next.text(), found.size() > page.size());
  }

  private List<SopInstance> found(Partner partner, Cursor cursor, int most) {
    boolean all = partner.pull().contains(Partner.ALL);
    Set<String> own = partner.senders();
    TypedQuery<SopInstance> query =
        entityManager.createQuery(
            "select i from SopInstance i join fetch i.series s join fetch s.study t"
                + " join fetch t.patient where i.receivedAt < :settled"
                + " and (i.receivedAt > :at or i.receivedAt = :at and i.id > :id)"
                + (all ? "" : " and s.modality in :kinds")
                + (own.isEmpty() ? "" : " and (i.sender is null or i.sender not in :own)")
                + " order by i.receivedAt, i.id",
            SopInstance.class);
    query.setParameter("settled", clock.instant().minus(SETTLED));
    query.setParameter("at", cursor.at()).setParameter("id", cursor.id());
    if (!all) {
      query.setParameter("kinds", partner.pull());
    }
    if (!own.isEmpty()) {
      query.setParameter("own", own);
    }
    return query.setMaxResults(most).getResultList();
  }

  /**
   * The file (PS3.10) of an object; that it was fetched is recorded.
   *
   * @throws UnknownResourceException when there is none that the partner has a right to
   */
  public Path file(String sopUid) {
    Partner partner = partner();
    SopInstance instance =
        entityManager
            .createQuery("select i from SopInstance i where i.sopUid = :uid", SopInstance.class)
            .setParameter("uid", sopUid)
            .getResultStream()
            .filter(found -> allows(partner, found))
            .findFirst()
            .orElseThrow(() -> new UnknownResourceException("there is no such object"));
    StudyUid study = instance.series().study().studyUid();
    audit.record(
        AuditAction.INSTANCES_EXPORTED,
        study,
        Map.of("partner", partner.name(), "sopInstanceUid", sopUid));
    return archive.resolve(instance.file());
  }

  private static boolean allows(Partner partner, SopInstance instance) {
    return partner.pull().contains(Partner.ALL)
        || partner.pull().contains(String.valueOf(instance.series().modality()));
  }

  private Partner partner() {
    return settings
        .of(caller.name())
        .filter(partner -> !partner.pull().isEmpty())
        .orElseThrow(() -> new EJBAccessException("no partner fetches with this account"));
  }

  /** Where a page ended. */
  private record Cursor(Instant at, long id) {

    static Cursor of(String text) {
      if (text == null || text.isBlank()) {
        return new Cursor(Instant.EPOCH, 0);
      }
      try {
        String[] parts = text.split("~", 2);
        return new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]));
      } catch (RuntimeException notACursor) {
        throw new org.studygate.dicomweb.InvalidRequestException(
            "since must be what an earlier answer gave as next");
      }
    }

    static Cursor behind(SopInstance last) {
      return new Cursor(last.receivedAt(), last.id());
    }

    String text() {
      return at + "~" + id;
    }
  }
}
