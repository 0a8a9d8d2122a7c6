package org.studygate.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.studygate.id.StudyUid;

/**
 * Lists of studies, newest first. A page is found from the place where the former one ended, not by
 * counting rows, so the hundredth page costs what the first one does.
 */
@ApplicationScoped
public class StudyList {

  /** More patients than this make a search text too short to be useful. */
  private static final int MOST_PATIENTS = 500;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  protected StudyList() {}

  StudyList(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Where a page begins: after (older) or before (newer) the study received then. */
  public record Place(Instant receivedAt, Long id, boolean older) implements java.io.Serializable {}

  /**
   * At most {@code size} studies, newest first.
   *
   * @param from null for the newest
   */
  public List<StudyRow> page(StudyFilter filter, Place from, int size) {
    boolean older = from == null || from.older();
    StringBuilder jpql =
        new StringBuilder("select s from Study s join fetch s.patient p where 1=1");
    List<Long> patients = null;
    if (!filter.states().isEmpty()) {
      jpql.append(" and s.state in :states");
    }
    if (filter.modality() != null) {
      jpql.append(" and s.modalities like :modality");
    }
    if (!filter.text().isEmpty()) {
      patients = patientsNamed(filter);
      jpql.append(" and (s.accessionNumber like :text escape '!'");
      jpql.append(patients.isEmpty() ? ")" : " or p.id in :patients)");
    }
    if (from != null) {
      String than = older ? "<" : ">";
      jpql.append(
          " and (s.receivedAt %1$s :at or s.receivedAt = :at and s.id %1$s :id)".formatted(than));
    }
    String order = older ? "desc" : "asc";
    jpql.append(" order by s.receivedAt %1$s, s.id %1$s".formatted(order));
    TypedQuery<Study> query = entityManager.createQuery(jpql.toString(), Study.class);
    if (!filter.states().isEmpty()) {
      query.setParameter("states", filter.states());
    }
    if (filter.modality() != null) {
      query.setParameter("modality", "%" + escaped(filter.modality()) + "%");
    }
    if (patients != null) {
      query.setParameter("text", escaped(filter.text().reveal().strip()) + "%");
      if (!patients.isEmpty()) {
        query.setParameter("patients", patients);
      }
    }
    if (from != null) {
      query.setParameter("at", from.receivedAt()).setParameter("id", from.id());
    }
    List<StudyRow> rows =
        new ArrayList<>(
            query.setMaxResults(size).getResultList().stream().map(StudyRow::of).toList());
    if (!older) {
      Collections.reverse(rows);
    }
    return rows;
  }

  /** Those of the studies that the index holds, by their UID. */
  public Map<StudyUid, StudyRow> rows(Collection<StudyUid> studyUids) {
    if (studyUids.isEmpty()) {
      return Map.of();
    }
    return entityManager
        .createQuery(
            "select s from Study s join fetch s.patient where s.studyUid in :uids", Study.class)
        .setParameter("uids", studyUids.stream().map(StudyUid::value).distinct().toList())
        .getResultStream()
        .map(StudyRow::of)
        .collect(Collectors.toMap(StudyRow::studyUid, row -> row));
  }

  /** How many studies stand in each state; states without one are left out. */
  public Map<StudyState, Long> countByState() {
    Map<StudyState, Long> counts = new EnumMap<>(StudyState.class);
    entityManager
        .createQuery("select s.state, count(s) from Study s group by s.state", Tuple.class)
        .getResultStream()
        .forEach(row -> counts.put(row.get(0, StudyState.class), row.get(1, Long.class)));
    return counts;
  }

  /** The series of a study by number, then UID, each with how many instances it has. */
  public List<SeriesRow> seriesOf(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select e, (select count(i) from SopInstance i where i.series = e) from Series e"
                + " where e.study.studyUid = :uid order by e.seriesNumber, e.seriesUid",
            Tuple.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .map(row -> row(row.get(0, Series.class), row.get(1, Long.class)))
        .toList();
  }

  private static SeriesRow row(Series series, long instances) {
    return new SeriesRow(
        series.seriesUid(),
        series.modality(),
        series.seriesNumber(),
        series.seriesDescription(),
        series.bodyPart(),
        series.manufacturer(),
        series.manufacturerModel(),
        instances);
  }

  private List<Long> patientsNamed(StudyFilter filter) {
    String text = filter.text().reveal().strip();
    List<String> names = NamePatterns.of(text).stream().map(StudyList::escaped).toList();
    StringBuilder jpql =
        new StringBuilder("select p.id from Patient p where p.patientId like :id escape '!'");
    for (int i = 0; i < names.size(); i++) {
      jpql.append(" or p.nameSearch like :name%d escape '!'".formatted(i));
    }
    TypedQuery<Long> query =
        entityManager
            .createQuery(jpql.toString(), Long.class)
            .setParameter("id", escaped(text) + "%");
    for (int i = 0; i < names.size(); i++) {
      query.setParameter("name" + i, names.get(i).replace(NamePatterns.ANYTHING, "%"));
    }
    return query.setMaxResults(MOST_PATIENTS).getResultList();
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }
}
