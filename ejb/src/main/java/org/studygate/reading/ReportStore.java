package org.studygate.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.study.Study;

/** Keeps reports and the DICOM objects that they owe. Works in the caller's transaction. */
@ApplicationScoped
class ReportStore {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected ReportStore() {}

  ReportStore(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  Optional<ReportView> find(StudyUid studyUid) {
    return report(studyUid).map(this::view);
  }

  /** The reports of several studies, with three queries at most. */
  List<ReportView> findAll(Collection<StudyUid> studies) {
    List<Report> reports =
        entityManager
            .createQuery(
                "select distinct r from Report r join fetch r.study s left join fetch r.addenda"
                    + " where s.studyUid in :uids",
                Report.class)
            .setParameter("uids", studies.stream().map(StudyUid::value).toList())
            .getResultList();
    List<Long> notFiled =
        reports.isEmpty()
            ? List.of()
            : entityManager
                .createQuery(
                    "select d.report.id from ReportDocument d"
                        + " where d.report in :reports and d.filedAt is null",
                    Long.class)
                .setParameter("reports", reports)
                .getResultList();
    return reports.stream()
        .map(report -> report.view(report.signed() && !notFiled.contains(report.id())))
        .toList();
  }

  ReportView openDraft(Study study, String author, Instant now) {
    // Two tabs that open the first draft at once must find one row, not make two.
    entityManager.lock(study, LockModeType.PESSIMISTIC_WRITE);
    Report report =
        report(study.studyUid())
            .orElseGet(
                () -> {
                  Report draft = new Report(study, author, now);
                  entityManager.persist(draft);
                  return draft;
                });
    if (report.signed()) {
      throw new ReportSignedException();
    }
    return saved(report);
  }

  /**
   * The draft, until the end of the transaction nobody else's to write.
   *
   * @throws StaleDraftException when it is not at that version any more
   */
  Report lock(StudyUid studyUid, int version) {
    Report report = locked(studyUid).orElseThrow(() -> new NotTheReaderException(studyUid));
    if (report.signed()) {
      throw new ReportSignedException();
    }
    if (report.version() != version) {
      throw new StaleDraftException(view(report));
    }
    return report;
  }

  Report lockSigned(StudyUid studyUid) {
    return locked(studyUid)
        .filter(Report::signed)
        .orElseThrow(
            () -> new IncompleteReportException(IncompleteReportException.Missing.SIGNED_REPORT));
  }

  /** Writes the changes out, so that the view carries the new version. */
  ReportView saved(Report report) {
    entityManager.flush();
    return view(report);
  }

  /** Notes that the report as it stands has to become a DICOM object of the study. */
  void owe(Report report, Instant now) {
    SeriesUid series =
        documents(report).stream()
            .findFirst()
            .map(ReportDocument::seriesUid)
            .orElseGet(() -> new SeriesUid(ReportUids.next()));
    entityManager.persist(
        new ReportDocument(
            report, report.addendumCount(), series, new SopInstanceUid(ReportUids.next()), now));
  }

  /** All objects of a report, the first one first. */
  List<ReportDocument> documents(Report report) {
    return entityManager
        .createQuery(
            "select d from ReportDocument d where d.report = :report order by d.addenda",
            ReportDocument.class)
        .setParameter("report", report)
        .getResultList();
  }

  /** Objects that should be filed by now, the longest due first. */
  List<Long> due(Instant now, int max) {
    return entityManager
        .createQuery(
            "select d.id from ReportDocument d where d.dueAt <= :now order by d.dueAt, d.id",
            Long.class)
        .setParameter("now", now)
        .setMaxResults(max)
        .getResultList();
  }

  ReportDocument document(Long id) {
    return entityManager.find(ReportDocument.class, id);
  }

  Optional<Report> report(StudyUid studyUid) {
    return entityManager
        .createQuery("select r from Report r where r.study.studyUid = :uid", Report.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .findFirst();
  }

  ReportView view(Report report) {
    List<ReportDocument> documents = documents(report);
    boolean filed = !documents.isEmpty() && documents.stream().allMatch(ReportDocument::isFiled);
    return report.view(filed);
  }

  private Optional<Report> locked(StudyUid studyUid) {
    return entityManager
        .createQuery("select r.id from Report r where r.study.studyUid = :uid", Long.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .findFirst()
        .map(id -> entityManager.find(Report.class, id, LockModeType.PESSIMISTIC_WRITE));
  }
}
