package org.studygate.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studygate.judging.SeriesModels;
import org.studygate.models.knowledge.Knowledge;

/**
 * The knowledge base in force. It starts with what came with the models; a newer version of that
 * begins it anew.
 */
@ApplicationScoped
@Transactional
public class KnowledgeBase {

  private static final Knowledge NOTHING =
      new Knowledge("none", "nothing", List.of(), List.of(), List.of());
  private static final int SHOWN = 20;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private SeriesModels models;

  protected KnowledgeBase() {}

  public KnowledgeBase(EntityManager entityManager, SeriesModels models) {
    this.entityManager = entityManager;
    this.models = models;
  }

  /** Empty of content when nothing was learned and the models bring none. */
  public Knowledge current() {
    Optional<Knowledge> brought = models.knowledge();
    Optional<KnowledgeEntry> newest = newest();
    boolean outdated =
        brought.isPresent()
            && newest
                .filter(entry -> entry.registryVersion().equals(brought.get().version()))
                .isEmpty();
    if (outdated) {
      entityManager.persist(new KnowledgeEntry(brought.get(), 0, Instant.now(), null));
      return brought.get();
    }
    return newest.map(KnowledgeEntry::knowledge).orElse(NOTHING);
  }

  /** What came with the models, before this hospital taught it. */
  Knowledge brought() {
    return models.knowledge().orElse(NOTHING);
  }

  KnowledgeState learn(Knowledge knowledge, int confirmedSeries, String user) {
    KnowledgeEntry entry = new KnowledgeEntry(knowledge, confirmedSeries, Instant.now(), user);
    entityManager.persist(entry);
    return entry.toState();
  }

  /** The newest first. */
  public List<KnowledgeState> history() {
    return entries(SHOWN).stream().map(KnowledgeEntry::toState).toList();
  }

  private Optional<KnowledgeEntry> newest() {
    return entries(1).stream().findFirst();
  }

  private List<KnowledgeEntry> entries(int most) {
    return entityManager
        .createQuery("select k from KnowledgeEntry k order by k.id desc", KnowledgeEntry.class)
        .setMaxResults(most)
        .getResultList();
  }
}
