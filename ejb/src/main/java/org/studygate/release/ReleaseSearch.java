package org.studygate.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.quality.QualityVerdict;
import org.studygate.quality.QualityVerdicts;
import org.studygate.seriestype.SeriesType;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.study.Study;

/**
 * Finds studies for those who may not know whose they are: by what was examined, how and how well,
 * never by person, number or day. Newest first by the index, without saying how new.
 */
@Stateless
@RolesAllowed({Role.RESEARCHER, Role.STEWARD})
public class ReleaseSearch {

  private static final int BATCH = 200;
  private static final int MOST_LOOKED_AT = 5000;
  private static final int OLDEST = 90;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private StudyReference references;
  @Inject private SeriesTypes types;
  @Inject private QualityVerdicts verdicts;
  @Inject private AuditTrail audit;

  public ReleaseSearch() {}

  ReleaseSearch(
      EntityManager entityManager,
      StudyReference references,
      SeriesTypes types,
      QualityVerdicts verdicts,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.references = references;
    this.types = types;
    this.verdicts = verdicts;
    this.audit = audit;
  }

  /**
   * One page.
   *
   * @param last reference of the last study that was looked at, when there may be more
   */
  public record Found(List<StudyChoice> studies, String last) {}

  public Found search(StudyWish wish) {
    int max = Math.max(1, Math.min(wish.max(), StudyWish.LARGEST_PAGE));
    List<StudyChoice> found = new ArrayList<>();
    long before =
        wish.after() == null
            ? Long.MAX_VALUE
            : references.resolve(wish.after()).orElse(Long.MAX_VALUE);
    int lookedAt = 0;
    String last = null;
    search:
    while (lookedAt < MOST_LOOKED_AT) {
      List<Study> batch = batch(wish, before);
      for (StudyChoice study : choices(batch)) {
        if (found.size() == max) {
          last = found.get(max - 1).reference();
          break search;
        }
        if (wish.fits(study)) {
          found.add(study);
        }
      }
      lookedAt += batch.size();
      if (batch.size() < BATCH) {
        last = null;
        break;
      }
      before = batch.get(batch.size() - 1).id();
      last = references.of(before);
    }
    audit.record(
        AuditAction.RELEASE_SEARCHED, "release", "search", Map.of("found", "" + found.size()));
    return new Found(List.copyOf(found), last);
  }

  private List<Study> batch(StudyWish wish, long before) {
    StringBuilder jpql =
        new StringBuilder(
            "select s from Study s join fetch s.patient p where s.complete = true and s.id < :before"
                + " and s.instanceCount > 0");
    if (wish.modality() != null) {
      jpql.append(
          " and exists (select 1 from Series e where e.study = s and e.modality = :modality)");
    }
    if (wish.sex() != null) {
      jpql.append(" and p.sex = :sex");
    }
    TypedQuery<Study> query =
        entityManager
            .createQuery(jpql + " order by s.id desc", Study.class)
            .setParameter("before", before);
    if (wish.modality() != null) {
      query.setParameter("modality", wish.modality());
    }
    if (wish.sex() != null) {
      query.setParameter("sex", wish.sex());
    }
    return query.setMaxResults(BATCH).getResultList();
  }

  private List<StudyChoice> choices(List<Study> studies) {
    if (studies.isEmpty()) {
      return List.of();
    }
    List<StudyUid> uids = studies.stream().map(Study::studyUid).toList();
    Map<StudyUid, Map<SeriesUid, SeriesType>> labels = types.of(uids);
    Map<StudyUid, Map<SeriesUid, QualityVerdict>> quality = verdicts.of(uids);
    Map<Long, Set<String>> parts = bodyParts(studies);
    return studies.stream()
        .map(
            s ->
                new StudyChoice(
                    references.of(s.id()),
                    s.modalities() == null || s.modalities().isBlank()
                        ? List.of()
                        : List.of(s.modalities().split("\\\\")),
                    labels.getOrDefault(s.studyUid(), Map.of()).values().stream()
                        .map(SeriesType::label)
                        .distinct()
                        .sorted()
                        .toList(),
                    List.copyOf(parts.getOrDefault(s.id(), Set.of())),
                    worst(quality.getOrDefault(s.studyUid(), Map.of())),
                    age(s),
                    s.patient().sex() == null || !s.patient().sex().matches("[MFO]")
                        ? null
                        : s.patient().sex(),
                    s.seriesCount(),
                    s.instanceCount()))
        .toList();
  }

  private Map<Long, Set<String>> bodyParts(List<Study> studies) {
    Map<Long, Set<String>> parts = new LinkedHashMap<>();
    entityManager
        .createQuery(
            "select e.study.id, e.bodyPart from Series e where e.study in :studies", Object[].class)
        .setParameter("studies", studies)
        .getResultStream()
        // Free text may name anybody; the standard's terms are capitals without spaces.
        .filter(row -> row[1] != null && ((String) row[1]).matches("[A-Z0-9_]{2,16}"))
        .forEach(
            row ->
                parts.computeIfAbsent((Long) row[0], id -> new TreeSet<>()).add((String) row[1]));
    return parts;
  }

  private static String worst(Map<SeriesUid, QualityVerdict> verdicts) {
    return verdicts.values().stream()
        .map(QualityVerdict::verdict)
        .max(Comparator.naturalOrder())
        .map(Enum::name)
        .orElse(null);
  }

  private static Integer age(Study study) {
    try {
      LocalDate born =
          LocalDate.parse(study.patient().birthDate().reveal(), DateTimeFormatter.BASIC_ISO_DATE);
      LocalDate at = LocalDate.parse(study.studyDate(), DateTimeFormatter.BASIC_ISO_DATE);
      int years = Period.between(born, at).getYears();
      return years < 0 ? null : Integer.valueOf(Math.min(years, OLDEST));
    } catch (DateTimeException | NullPointerException notKnown) {
      return null;
    }
  }
}
