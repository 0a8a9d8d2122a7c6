package org.studygate.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.overview.StudyOverview.SeriesOverview;
import org.studygate.quality.QualityVerdict;
import org.studygate.quality.QualityVerdicts;
import org.studygate.reading.Reading;
import org.studygate.reading.ReportView;
import org.studygate.seriestype.SeriesType;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.study.Study;
import org.studygate.study.StudyIndex;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItems;

/**
 * Puts together what the features know of studies, for those who may see patients' data. However
 * many studies a page has, it takes the same number of queries.
 */
@Stateless
@RolesAllowed({Role.RADIOLOGIST, Role.TECHNOLOGIST, Role.PHYSICIAN, Role.ADMIN})
public class StudyOverviews {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private StudyIndex index;
  @Inject private QualityVerdicts qualityVerdicts;
  @Inject private SeriesTypes seriesTypes;
  @Inject private WorkItems workItems;
  @Inject private Reading reading;

  /**
   * @throws org.studygate.study.UnknownStudyException when there is none
   */
  public StudyOverview of(StudyUid studyUid) {
    return overviews(List.of(index.require(studyUid))).get(0);
  }

  /** A page of studies, newest first. */
  public OverviewPage page(OverviewQuery query) {
    List<Study> found = studies(query);
    boolean more = found.size() > query.limit();
    List<Study> page = more ? found.subList(0, query.limit()) : found;
    return new OverviewPage(page.isEmpty() ? List.of() : overviews(page), more);
  }

  private List<Study> studies(OverviewQuery query) {
    StringBuilder jpql =
        new StringBuilder("select s from Study s join fetch s.patient p where 1=1");
    if (query.state() != null) {
      jpql.append(" and s.state = :state");
    }
    if (!query.patientId().isEmpty()) {
      jpql.append(" and p.patientId = :patientId");
    }
    jpql.append(" order by s.receivedAt desc, s.id desc");
    TypedQuery<Study> studies = entityManager.createQuery(jpql.toString(), Study.class);
    if (query.state() != null) {
      studies.setParameter("state", query.state());
    }
    if (!query.patientId().isEmpty()) {
      studies.setParameter("patientId", query.patientId().reveal());
    }
    return studies.setFirstResult(query.offset()).setMaxResults(query.limit() + 1).getResultList();
  }

  private List<StudyOverview> overviews(List<Study> studies) {
    List<StudyUid> uids = studies.stream().map(Study::studyUid).toList();
    Map<StudyUid, List<SeriesOverview>> series = series(uids);
    Map<StudyUid, List<WorkItem>> tasks =
        workItems.ofStudies(uids).stream().collect(Collectors.groupingBy(WorkItem::studyUid));
    Map<StudyUid, ReportView> reports = reading.findAll(uids);
    return studies.stream()
        .map(
            study ->
                new StudyOverview(
                    study.studyUid(),
                    study.state(),
                    study.stateReason(),
                    study.priority(),
                    study.receivedAt(),
                    series.getOrDefault(study.studyUid(), List.of()),
                    tasks.getOrDefault(study.studyUid(), List.of()),
                    reports.get(study.studyUid())))
        .toList();
  }

  private Map<StudyUid, List<SeriesOverview>> series(List<StudyUid> studies) {
    Map<StudyUid, Map<SeriesUid, SeriesType>> types = seriesTypes.of(studies);
    Map<StudyUid, Map<SeriesUid, QualityVerdict>> verdicts = qualityVerdicts.of(studies);
    return entityManager
        .createQuery(
            "select s.studyUid, e.seriesUid, e.modality,"
                + " (select count(i) from SopInstance i where i.series = e)"
                + " from Series e join e.study s where s.studyUid in :uids"
                + " order by e.seriesNumber, e.seriesUid",
            Object[].class)
        .setParameter("uids", studies.stream().map(StudyUid::value).toList())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> new StudyUid((String) row[0]),
                Collectors.mapping(row -> series(row, types, verdicts), Collectors.toList())));
  }

  private static SeriesOverview series(
      Object[] row,
      Map<StudyUid, Map<SeriesUid, SeriesType>> types,
      Map<StudyUid, Map<SeriesUid, QualityVerdict>> verdicts) {
    StudyUid study = new StudyUid((String) row[0]);
    SeriesUid series = new SeriesUid((String) row[1]);
    return new SeriesOverview(
        series,
        (String) row[2],
        (Long) row[3],
        types.getOrDefault(study, Map.of()).get(series),
        verdicts.getOrDefault(study, Map.of()).get(series));
  }
}
