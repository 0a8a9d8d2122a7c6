package org.studygate.web.knowledge;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.studygate.knowledge.KnowledgeBase;
import org.studygate.knowledge.KnowledgeState;
import org.studygate.models.knowledge.HeaderFact;
import org.studygate.models.knowledge.Knowledge;
import org.studygate.seriestype.KnowledgeRelearning;
import org.studygate.web.page.Texts;
import org.studygate.workflow.StepFailedException;

/**
 * The knowledge base: brightness by type, signatures of artefacts, headers, when it was learned.
 */
@Named("knowledge")
@ViewScoped
public class KnowledgeView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST_FACTS = 80;
  private static final double TELLING = 0.6;
  private static final String ANY = "any";

  @Inject private KnowledgeBase base;
  @Inject private KnowledgeRelearning relearning;

  private transient Knowledge knowledge;
  private String vendor = ANY;
  private String type;

  @PostConstruct
  void load() {
    knowledge();
  }

  private Knowledge knowledge() {
    if (knowledge == null) {
      try {
        knowledge = base.current();
      } catch (StepFailedException modelsUnusable) {
        Texts.warn("knowledge.unusable");
        knowledge = new Knowledge("none", "", List.of(), List.of(), List.of());
      }
    }
    return knowledge;
  }

  /** Learns from what this hospital has confirmed. */
  public void relearn() {
    KnowledgeState learned = relearning.relearn();
    knowledge = null;
    Texts.tell("knowledge.relearned", learned.confirmedSeries());
  }

  public boolean isNothing() {
    return knowledge().brightness().isEmpty() && knowledge().headers().isEmpty();
  }

  public List<BrightnessCard> getCards() {
    return knowledge().brightness().stream().map(BrightnessCard::of).toList();
  }

  public List<String> getFigures() {
    return knowledge().signatures().isEmpty()
        ? List.of()
        : List.copyOf(knowledge().signatures().get(0).shift().keySet());
  }

  public List<SignatureRow> getSignatures() {
    List<String> figures = getFigures();
    return knowledge().signatures().stream()
        .map(signature -> SignatureRow.of(signature, figures))
        .toList();
  }

  public List<String> getVendors() {
    return distinct(knowledge().headers().stream().map(HeaderFact::vendor).toList());
  }

  public List<String> getTypes() {
    return distinct(knowledge().headers().stream().map(HeaderFact::type).toList());
  }

  private static List<String> distinct(List<String> values) {
    return new ArrayList<>(new java.util.TreeSet<>(values));
  }

  /** What headers of the chosen vendor say, the most telling first. */
  public List<HeaderFact> getFacts() {
    return knowledge().headers().stream()
        .filter(fact -> fact.share() >= TELLING && fact.vendor().equals(vendor))
        .filter(fact -> type == null || type.isEmpty() || fact.type().equals(type))
        .limit(MOST_FACTS)
        .toList();
  }

  public List<KnowledgeState> getHistory() {
    return base.history();
  }

  public String getVendor() {
    return vendor;
  }

  public void setVendor(String vendor) {
    this.vendor = vendor;
  }

  public String getType() {
    return type;
  }

  public void setType(String type) {
    this.type = type;
  }
}
