package org.studygate.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;

/**
 * What a steward sees before deciding: the request, what was found, and pictures before and after.
 * Who made the request sees none of it: the pictures before show faces.
 */
@Stateless
@RolesAllowed(Role.STEWARD)
public class ReleaseReviews {

  private static final int MOST_FINDINGS = 200;

  @Inject private ReleaseStore store;
  @Inject private OtherReleases others;
  @Inject private ReleaseViews views;
  @Inject private ReleaseAudit audit;
  @Inject private StagingArea staging;
  @Inject private Caller caller;

  public ReleaseReviews() {}

  ReleaseReviews(
      ReleaseStore store,
      OtherReleases others,
      ReleaseViews views,
      ReleaseAudit audit,
      StagingArea staging,
      Caller caller) {
    this.store = store;
    this.others = others;
    this.views = views;
    this.audit = audit;
    this.staging = staging;
    this.caller = caller;
  }

  /**
   * @param findings worst first, the 200 worst
   */
  public record Review(
      ReleaseView release, List<StudyReview> studies, List<StudyFinding> findings) {}

  /**
   * A study of the release.
   *
   * @param pictures file names: {@code <series>-<plane>-<before|after>.png}
   */
  public record StudyReview(
      int number,
      List<String> modalities,
      String faceAnswer,
      Double faceConfidence,
      boolean marked,
      long ready,
      long heldBack,
      List<String> pictures) {}

  /** A finding and the number of its study. */
  public record StudyFinding(int study, Finding finding) {}

  /**
   * @throws UnknownReleaseException when there is none, or it is the caller's own
   */
  public Review of(String key) {
    Release release = foreign(key);
    List<Object[]> tally = store.tally(release);
    List<OtherReleases.Other> besides = others.besides(release);
    Set<Integer> together = others.studies(besides);
    List<StudyReview> studies =
        store.studies(release).stream().map(study -> review(study, tally, together)).toList();
    List<StudyFinding> findings =
        Stream.concat(
                besides.stream().map(other -> new StudyFinding(other.study(), other.finding())),
                store.findings(release).stream()
                    .map(f -> new StudyFinding(f.study().number(), f.view())))
            .sorted(Comparator.comparing((StudyFinding f) -> f.finding().severity()).reversed())
            .limit(MOST_FINDINGS)
            .toList();
    audit.record(
        AuditAction.RELEASE_REVIEWED,
        release,
        Map.of("revision", Integer.toString(release.revision())));
    return new Review(views.of(release), studies, findings);
  }

  /**
   * A picture of a study (PNG).
   *
   * @throws UnknownReleaseException when there is none that the caller may see
   */
  public byte[] picture(String key, int study, String name) {
    Release release = foreign(key);
    if (!name.matches("[a-z0-9-]{1,60}\\.png")) {
      throw new UnknownReleaseException();
    }
    Path file = staging.review(release.key(), study).resolve(name);
    if (!Files.isRegularFile(file)) {
      throw new UnknownReleaseException();
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private StudyReview review(ReleaseStudy study, List<Object[]> tally, Set<Integer> together) {
    return new StudyReview(
        study.number(),
        study.study().modalities() == null
            ? List.of()
            : List.of(study.study().modalities().split("\\\\")),
        study.faceAnswer(),
        study.faceConfidence(),
        study.marked() || together.contains(study.number()),
        count(tally, study, InstanceState.READY),
        count(tally, study, InstanceState.HELD_BACK),
        pictures(study));
  }

  private static long count(List<Object[]> tally, ReleaseStudy study, InstanceState state) {
    return tally.stream()
        .filter(row -> row[0].equals(study.number()) && row[1] == state)
        .mapToLong(row -> (Long) row[3])
        .sum();
  }

  private List<String> pictures(ReleaseStudy study) {
    Path folder = staging.review(study.release().key(), study.number());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(name -> name.endsWith(".png"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Release foreign(String key) {
    Release release = store.require(key);
    if (release.requester().equals(caller.name())) {
      throw new UnknownReleaseException();
    }
    return release;
  }
}
