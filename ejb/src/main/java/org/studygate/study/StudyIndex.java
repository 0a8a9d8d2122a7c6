package org.studygate.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/** Finds what the archive holds. */
@ApplicationScoped
public class StudyIndex {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  public StudyIndex() {}

  /** An index outside a container. */
  public StudyIndex(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  public Optional<Study> find(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select s from Study s join fetch s.patient where s.studyUid = :uid", Study.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws UnknownStudyException when there is none
   */
  public Study require(StudyUid studyUid) {
    return find(studyUid).orElseThrow(() -> new UnknownStudyException(studyUid));
  }

  /** The series of a study by number, then UID. */
  public List<Series> seriesOf(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select e from Series e where e.study.studyUid = :uid order by e.seriesNumber, e.seriesUid",
            Series.class)
        .setParameter("uid", studyUid.value())
        .getResultList();
  }

  /** The instances of a series by number, then UID. */
  public List<SopInstance> instancesOf(Series series) {
    return entityManager
        .createQuery(
            "select i from SopInstance i where i.series = :series order by i.instanceNumber, i.sopUid",
            SopInstance.class)
        .setParameter("series", series)
        .getResultList();
  }

  public Optional<SopInstance> find(SopInstanceUid sopInstanceUid) {
    return entityManager
        .createQuery(
            "select i from SopInstance i join fetch i.series r join fetch r.study s join fetch s.patient"
                + " where i.sopUid = :uid",
            SopInstance.class)
        .setParameter("uid", sopInstanceUid.value())
        .getResultStream()
        .findFirst();
  }
}
