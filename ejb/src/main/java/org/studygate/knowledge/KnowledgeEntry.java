package org.studygate.knowledge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.studygate.models.knowledge.Knowledge;

/** One state of the knowledge base; the newest is in force, former ones stay. */
@Entity
@Table(name = "KNOWLEDGE")
class KnowledgeEntry {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "KNOWLEDGE_SEQ")
  @SequenceGenerator(name = "KNOWLEDGE_SEQ", sequenceName = "KNOWLEDGE_SEQ", allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @Column(name = "REGISTRY_VERSION", nullable = false, length = 64)
  private String registryVersion;

  @Column(name = "CONFIRMED_SERIES", nullable = false)
  private int confirmedSeries;

  @Column(name = "CONTENT", nullable = false, length = Integer.MAX_VALUE)
  private String content;

  @Column(name = "LEARNED_AT", nullable = false)
  private Instant learnedAt;

  @Column(name = "LEARNED_BY", length = 64)
  private String learnedBy;

  protected KnowledgeEntry() {}

  /**
   * @param confirmedSeries of this hospital that taught it too
   * @param learnedBy the account, or null for the server itself
   */
  KnowledgeEntry(Knowledge knowledge, int confirmedSeries, Instant learnedAt, String learnedBy) {
    this.registryVersion = knowledge.version();
    this.confirmedSeries = confirmedSeries;
    this.content = knowledge.json();
    this.learnedAt = learnedAt;
    this.learnedBy = learnedBy;
  }

  Knowledge knowledge() {
    return Knowledge.of(content);
  }

  KnowledgeState toState() {
    return new KnowledgeState(
        id, registryVersion, confirmedSeries, learnedAt, learnedBy, knowledge().learnedFrom());
  }

  String registryVersion() {
    return registryVersion;
  }
}
