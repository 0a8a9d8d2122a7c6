package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.studygate.study.Patient;
import org.studygate.study.SopInstance;

/** Keeps releases. Works in the caller's transaction. */
@ApplicationScoped
class ReleaseStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected ReleaseStore() {}

  ReleaseStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Object row) {
    entityManager.persist(row);
  }

  void flush() {
    entityManager.flush();
  }

  Optional<Release> find(String key) {
    return entityManager
        .createQuery("select r from Release r where r.key = :key", Release.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Until the end of the transaction nobody else's to change. */
  Optional<Release> lock(String key) {
    return find(key)
        .map(
            release -> {
              entityManager.refresh(release, LockModeType.PESSIMISTIC_WRITE);
              return release;
            });
  }

  /**
   * @throws UnknownReleaseException when there is none
   */
  Release require(String key) {
    return find(key).orElseThrow(UnknownReleaseException::new);
  }

  /**
   * @throws UnknownReleaseException when there is none
   */
  Release requireLocked(String key) {
    return lock(key).orElseThrow(UnknownReleaseException::new);
  }

  /**
   * Newest first.
   *
   * @param requester null for everybody's
   */
  List<Release> list(String requester, int first, int max) {
    String of = requester == null ? "" : " where r.requester = :requester";
    var query =
        entityManager.createQuery(
            "select r from Release r" + of + " order by r.requestedAt desc, r.id desc",
            Release.class);
    if (requester != null) {
      query.setParameter("requester", requester);
    }
    return query.setFirstResult(first).setMaxResults(max).getResultList();
  }

  /** By number. */
  List<ReleaseStudy> studies(Release release) {
    return entityManager
        .createQuery(
            "select s from ReleaseStudy s join fetch s.study where s.release = :release"
                + " order by s.number",
            ReleaseStudy.class)
        .setParameter("release", release)
        .getResultList();
  }

  ReleaseStudy study(String releaseKey, int number) {
    return entityManager
        .createQuery(
            "select s from ReleaseStudy s join fetch s.study join fetch s.release r"
                + " where r.key = :key and s.number = :number",
            ReleaseStudy.class)
        .setParameter("key", releaseKey)
        .setParameter("number", number)
        .getSingleResult();
  }

  /** In the order of the archive's index. */
  List<ReleaseInstance> instances(ReleaseStudy study) {
    return entityManager
        .createQuery(
            "select i from ReleaseInstance i where i.study = :study order by i.id",
            ReleaseInstance.class)
        .setParameter("study", study)
        .getResultList();
  }

  ReleaseInstance instance(Long id) {
    return entityManager.find(ReleaseInstance.class, id);
  }

  /** What the archive holds of a study now. */
  List<SopInstance> archived(ReleaseStudy study) {
    return entityManager
        .createQuery(
            "select i from SopInstance i join fetch i.series e where e.study = :study"
                + " order by e.seriesNumber, e.seriesUid, i.instanceNumber, i.sopUid",
            SopInstance.class)
        .setParameter("study", study.study())
        .getResultList();
  }

  /** Worst first. */
  List<ReleaseFinding> findings(Release release) {
    return entityManager
        .createQuery(
            "select f from ReleaseFinding f join fetch f.study s where s.release = :release"
                + " order by f.severity desc, s.number, f.id",
            ReleaseFinding.class)
        .setParameter("release", release)
        .getResultList();
  }

  /**
   * Rows of (number of a study of this release, another release of its patient that was approved).
   */
  List<Object[]> othersOfItsPatients(Release release) {
    return entityManager
        .createQuery(
            "select s.number, r from ReleaseStudy s, ReleaseStudy o join o.release r"
                + " where s.release = :release and o.study.patient = s.study.patient"
                + " and r <> :release and r.approvedBy is not null"
                + " and (o.marked = false or o.confirmed = true)"
                + " order by s.number, r.approvedAt desc, r.id",
            Object[].class)
        .setParameter("release", release)
        .getResultList();
  }

  /** Until the end of the transaction no other release of these patients is decided on. */
  void lockPatients(Release release) {
    entityManager
        .createQuery(
            "select p from Patient p where p.id in"
                + " (select s.study.patient.id from ReleaseStudy s where s.release = :release)"
                + " order by p.id",
            Patient.class)
        .setParameter("release", release)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  List<ReleaseTalk> talk(Release release) {
    return entityManager
        .createQuery(
            "select t from ReleaseTalk t where t.release = :release order by t.saidAt, t.id",
            ReleaseTalk.class)
        .setParameter("release", release)
        .getResultList();
  }

  /** Rows of (study number, state, reason, how many, how many sent). */
  List<Object[]> tally(Release release) {
    return entityManager
        .createQuery(
            "select s.number, i.state, i.reason, count(i), count(i.sentAt) from ReleaseInstance i"
                + " join i.study s where s.release = :release"
                + " group by s.number, i.state, i.reason order by s.number, i.state, i.reason",
            Object[].class)
        .setParameter("release", release)
        .getResultList();
  }

  /** Rows of (severity, how many). */
  List<Object[]> findingCounts(Release release) {
    return entityManager
        .createQuery(
            "select f.severity, count(f) from ReleaseFinding f where f.study.release = :release"
                + " group by f.severity",
            Object[].class)
        .setParameter("release", release)
        .getResultList();
  }
}
