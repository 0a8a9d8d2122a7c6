package org.studygate.dicomweb.retrieve;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.studygate.archive.Archive;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.study.SopInstance.StoredFile;

/** Hands out the objects of the archive to those who may see patients' data (PS3.18 10.4). */
@Stateless
@RolesAllowed({Role.RADIOLOGIST, Role.TECHNOLOGIST, Role.PHYSICIAN, Role.ADMIN})
public class StudyRetrieval {

  private static final String SELECT =
      "select s.studyUid, e.seriesUid, i.sopUid, i.sopClassUid, i.transferSyntaxUid, i.frameCount,"
          + " i.digest, i.fileSize, i.receivedAt, i.filePath"
          + " from SopInstance i join i.series e join e.study s where s.studyUid = :study";
  private static final String ORDER =
      " order by e.seriesNumber, e.seriesUid, i.instanceNumber, i.sopUid";

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private Archive archive;
  @Inject private AccessRecord accessRecord;

  public StudyRetrieval() {}

  StudyRetrieval(EntityManager entityManager, Archive archive, AccessRecord accessRecord) {
    this.entityManager = entityManager;
    this.archive = archive;
    this.accessRecord = accessRecord;
  }

  /**
   * The objects by series number and instance number.
   *
   * @throws UnknownResourceException when there is none
   */
  public List<StoredInstance> instances(Scope scope) {
    List<StoredInstance> instances =
        query(scope).getResultStream().map(this::toStoredInstance).toList();
    if (instances.isEmpty()) {
      throw new UnknownResourceException("there is no such study, series or instance");
    }
    accessRecord.viewed(scope.study());
    return instances;
  }

  private TypedQuery<Object[]> query(Scope scope) {
    String where =
        (scope.series() == null ? "" : " and e.seriesUid = :series")
            + (scope.instance() == null ? "" : " and i.sopUid = :instance");
    TypedQuery<Object[]> query =
        entityManager
            .createQuery(SELECT + where + ORDER, Object[].class)
            .setParameter("study", scope.study().value());
    if (scope.series() != null) {
      query.setParameter("series", scope.series().value());
    }
    if (scope.instance() != null) {
      query.setParameter("instance", scope.instance().value());
    }
    return query;
  }

  private StoredInstance toStoredInstance(Object[] row) {
    String digest = (String) row[6];
    long size = (Long) row[7];
    return new StoredInstance(
        new StudyUid((String) row[0]),
        new SeriesUid((String) row[1]),
        new SopInstanceUid((String) row[2]),
        (String) row[3],
        (String) row[4],
        (Integer) row[5],
        digest,
        size,
        (Instant) row[8],
        archive.resolve(new StoredFile((String) row[9], size, digest)));
  }
}
