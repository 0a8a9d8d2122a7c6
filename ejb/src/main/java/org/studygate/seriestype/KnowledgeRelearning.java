package org.studygate.seriestype;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.knowledge.KnowledgeLearning;
import org.studygate.knowledge.KnowledgeState;
import org.studygate.study.StudyState;

/** Teaches the knowledge base what this hospital's doctors have confirmed. */
@ApplicationScoped
@Transactional
public class KnowledgeRelearning {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private KnowledgeLearning learning;
  @Inject private Caller caller;

  protected KnowledgeRelearning() {}

  public KnowledgeRelearning(
      EntityManager entityManager, KnowledgeLearning learning, Caller caller) {
    this.entityManager = entityManager;
    this.learning = learning;
    this.caller = caller;
  }

  /**
   * Begins with what came with the models and adds every confirmed series: those whose type a
   * person gave, and those of certain type in studies that were read and reported.
   */
  @Audited(AuditAction.KNOWLEDGE_LEARNED)
  @RolesAllowed(Role.ADMIN)
  public KnowledgeState relearn() {
    Map<Long, String> confirmed = new HashMap<>();
    entityManager
        .createQuery(
            "select t from SeriesTyping t join fetch t.series s"
                + " where t.source = :person or (t.certain = true and s.study.state = :reported)",
            SeriesTyping.class)
        .setParameter("person", SeriesTyping.PERSON)
        .setParameter("reported", StudyState.REPORTED)
        .getResultStream()
        .forEach(typing -> confirmed.put(typing.series().id(), typing.label()));
    return learning.learn(confirmed, caller.name());
  }
}
