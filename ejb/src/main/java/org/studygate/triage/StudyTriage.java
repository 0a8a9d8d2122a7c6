package org.studygate.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.seriestype.SeriesType;
import org.studygate.seriestype.SeriesTypes;
import org.studygate.study.Series;
import org.studygate.study.StudyIndex;
import org.studygate.study.StudyLifecycle;
import org.studygate.workflow.Decisions;
import org.studygate.workflow.StepFailedException;

/**
 * Asks the decision table {@code triage} who reads a study, and how soon: the worst series counts.
 */
@ApplicationScoped
@Named("studyTriage")
@Transactional
public class StudyTriage {

  private static final String KEY = "triage";

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private Decisions decisions;
  @Inject private StudyIndex index;
  @Inject private SeriesTypes seriesTypes;
  @Inject private StudyLifecycle lifecycle;
  @Inject private AuditTrail audit;

  protected StudyTriage() {}

  StudyTriage(
      EntityManager entityManager,
      Decisions decisions,
      StudyIndex index,
      SeriesTypes seriesTypes,
      StudyLifecycle lifecycle,
      AuditTrail audit) {
    this.entityManager = entityManager;
    this.decisions = decisions;
    this.index = index;
    this.seriesTypes = seriesTypes;
    this.lifecycle = lifecycle;
    this.audit = audit;
  }

  /**
   * Decides, and gives the study its priority.
   *
   * @return the role that reads it
   * @throws StepFailedException when the table has no answer
   */
  public String decide(String studyUid) {
    StudyUid study = new StudyUid(studyUid);
    Decisions.Table table = decisions.newest(KEY);
    TriageAnswer answer =
        questions(study).stream()
            .flatMap(question -> table.evaluate(question).stream())
            .map(TriageAnswer::of)
            .max(Comparator.comparingInt(TriageAnswer::priority))
            .orElseThrow(
                () -> new StepFailedException("The decision table 'triage' has no answer."));
    keep(study, answer, table.version());
    return answer.role();
  }

  /** The priority that {@link #decide} gave, 0 to 100. */
  public int priorityOf(String studyUid) {
    return index.require(new StudyUid(studyUid)).priority();
  }

  /** The triage of a study; empty before it was decided. */
  public Optional<Triage> of(StudyUid study) {
    return index
        .find(study)
        .map(found -> entityManager.find(TriageResult.class, found.id()))
        .map(TriageResult::toTriage);
  }

  private List<Map<String, Object>> questions(StudyUid study) {
    Map<SeriesUid, SeriesType> types = seriesTypes.of(study);
    List<Map<String, Object>> questions =
        index.seriesOf(study).stream()
            .map(series -> question(series, types.get(series.seriesUid())))
            .toList();
    // A study without any series still finds a reader.
    return questions.isEmpty() ? List.of(question(null, null)) : questions;
  }

  private static Map<String, Object> question(Series series, SeriesType type) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("modality", series == null ? null : series.modality());
    inputs.put("seriesType", type == null ? null : type.label());
    inputs.put("bodyPart", series == null ? null : series.bodyPart());
    // Models that find diseases answer here once they exist.
    inputs.put("finding", null);
    return inputs;
  }

  private void keep(StudyUid study, TriageAnswer answer, int tableVersion) {
    lifecycle.prioritise(study, answer.priority());
    Long studyId = index.require(study).id();
    TriageResult result = entityManager.find(TriageResult.class, studyId);
    if (result == null) {
      result = new TriageResult(studyId);
    }
    result.decided(answer, tableVersion, Instant.now());
    entityManager.persist(result);
    audit.record(
        AuditAction.TRIAGED,
        study,
        Map.of("role", answer.role(), "priority", String.valueOf(answer.priority())));
  }
}
