package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.ProfileOption;
import org.studygate.id.InvalidIdException;
import org.studygate.id.StudyUid;
import org.studygate.study.Study;

/** Whether what is asked for can be released, and of which studies it is. */
@ApplicationScoped
class OrderCheck {

  private static final int LONGEST_PURPOSE = 1000;
  private static final int LONGEST_RECIPIENT = 200;
  private static final int LONGEST_METHOD = 200;

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private StudyReference references;
  @Inject private ReleaseChoices choices;

  protected OrderCheck() {}

  OrderCheck(EntityManager entityManager, StudyReference references, ReleaseChoices choices) {
    this.entityManager = entityManager;
    this.references = references;
    this.choices = choices;
  }

  /**
   * The studies that are meant, each once.
   *
   * @throws InvalidReleaseException when something is missing or cannot be had
   */
  List<Study> studiesOf(ReleaseOrder order) {
    requireText("purpose", order.purpose(), LONGEST_PURPOSE);
    requireText("recipient", order.recipient(), LONGEST_RECIPIENT);
    requireKnownWords(order);
    requireDestination(order);
    if (order.studies() == null || order.studies().isEmpty()) {
      throw new InvalidReleaseException("studies", "name at least one study");
    }
    if (order.studies().size() > choices.mostStudies()) {
      throw new InvalidReleaseException(
          "tooMany", "one request may name at most %d studies".formatted(choices.mostStudies()));
    }
    Map<Long, Study> studies = new LinkedHashMap<>();
    for (int i = 0; i < order.studies().size(); i++) {
      Study study = find(order.studies().get(i));
      if (study == null || !study.complete()) {
        throw new InvalidReleaseException(
            "unknownStudy", "study %d of the request is not known here".formatted(i + 1));
      }
      studies.put(study.id(), study);
    }
    return new ArrayList<>(studies.values());
  }

  private Study find(String name) {
    OptionalLong id = name == null ? OptionalLong.empty() : references.resolve(name.strip());
    if (id.isPresent()) {
      return entityManager.find(Study.class, id.getAsLong());
    }
    try {
      return entityManager
          .createQuery("select s from Study s where s.studyUid = :uid", Study.class)
          .setParameter("uid", new StudyUid(name).value())
          .getResultStream()
          .findFirst()
          .orElse(null);
    } catch (InvalidIdException neitherReferenceNorUid) {
      return null;
    }
  }

  /**
   * Builds the options once, so that what contradicts itself is refused now and not by the step.
   */
  static DeidOptions options(Set<String> keep, String method, Set<String> options) {
    Set<ProfileOption> profile = EnumSet.copyOf(DeidOptions.standard().profile());
    options.forEach(word -> profile.add(ProfileOption.of(word)));
    return DeidOptions.standard().withProfile(profile).withFace(FaceChoice.options(keep, method));
  }

  private static void requireKnownWords(ReleaseOrder order) {
    if (order.method() == null || order.method().length() > LONGEST_METHOD) {
      throw new InvalidReleaseException("options", "the method is missing or too long");
    }
    try {
      options(order.keep(), order.method(), order.options());
    } catch (IllegalArgumentException unknown) {
      throw new InvalidReleaseException("options", unknown.getMessage());
    }
    if (order.outputs() == null || order.outputs().isEmpty()) {
      throw new InvalidReleaseException("outputs", "choose at least one output");
    }
  }

  private void requireDestination(ReleaseOrder order) {
    if (order.destination() == null) {
      throw new InvalidReleaseException("destination", "choose a destination");
    }
    if (order.destination() == DestinationType.DOWNLOAD) {
      return;
    }
    if (choices.destination(order.destinationName(), order.destination()).isEmpty()) {
      throw new InvalidReleaseException("destination", "there is no such destination");
    }
    if (!order.outputs().equals(Set.of(Output.DICOM))) {
      throw new InvalidReleaseException(
          "dicomOnly", "a DICOM destination takes nothing but DICOM objects");
    }
  }

  private static void requireText(String what, String text, int longest) {
    if (text == null || text.isBlank()) {
      throw new InvalidReleaseException(what, "the " + what + " is missing");
    }
    if (text.strip().length() > longest) {
      throw new InvalidReleaseException(
          what, "the %s is longer than %d characters".formatted(what, longest));
    }
  }
}
