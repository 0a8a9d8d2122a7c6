package org.studygate.release;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Something that a person said about a release: a question, an answer, a decision. */
@Entity
@Table(name = "RELEASE_TALK")
class ReleaseTalk {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "RELEASE_TALK_SEQ")
  @SequenceGenerator(
      name = "RELEASE_TALK_SEQ",
      sequenceName = "RELEASE_TALK_SEQ",
      allocationSize = 50)
  @Column(name = "ID")
  private Long id;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "RELEASE_FK")
  private Release release;

  @Enumerated(EnumType.STRING)
  @Column(name = "KIND", nullable = false, length = 16)
  private TalkKind kind;

  @Column(name = "AUTHOR", nullable = false, length = 64)
  private String author;

  @Column(name = "SAID_AT", nullable = false)
  private Instant saidAt;

  @Column(name = "WORDS", length = 4000)
  private String words;

  protected ReleaseTalk() {}

  ReleaseTalk(Release release, TalkKind kind, String author, Instant saidAt, String words) {
    this.release = release;
    this.kind = kind;
    this.author = author;
    this.saidAt = saidAt;
    this.words = words;
  }

  ReleaseView.Talk view() {
    return new ReleaseView.Talk(kind, author, saidAt, words);
  }
}
