package org.studygate.deid;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.studygate.deid.check.CheckedObject;
import org.studygate.deid.check.Finding;
import org.studygate.deid.file.Parallel;
import org.studygate.deid.text.KnownPatient;

/**
 * De-identifies one study: every object, then the faces in all its series, then the check. Objects
 * reach the output only afterwards, each by a rename.
 */
final class StudyRun {

  private final RunContext run;
  private final int study;
  private final List<SourceFile> files;
  private final Path staging;
  private final Map<Integer, SourceFile> byNumber = new HashMap<>();

  StudyRun(RunContext run, int study, List<SourceFile> files) {
    this.run = run;
    this.study = study;
    this.files = files;
    this.staging = run.work().resolve("staging-" + study);
    files.forEach(f -> byNumber.put(f.number(), f));
  }

  /** Runs what a journal does not say is done already. */
  StudyResult run(Consumer<SourceFile> cleaned) throws IOException {
    Files.createDirectories(staging);
    List<ObjectOutcome> outcomes = objects(cleaned);
    StudyFaces faces = StudyFaces.clean(run, staged(outcomes), outcomes);
    outcomes = faces.outcomes();
    outcomes = holdBackForReview(outcomes);
    List<Finding> findings = new ArrayList<>(run.check().check(toCheck(outcomes), known()));
    findings.addAll(judgeFaces(outcomes, faces.details()));
    Collections.sort(findings);
    outcomes = holdBackWhatIsFound(outcomes, findings);
    run.formats().write(outcomes, this::stagedFile, run.output());
    StudyResult result = new StudyResult(outcomes, findings, faces.details(), faces.pictures());
    run.journal().finish(study, result.toJson());
    deleteStaging();
    return result;
  }

  private List<ObjectOutcome> objects(Consumer<SourceFile> cleaned) throws IOException {
    Set<String> seen = Collections.synchronizedSet(new HashSet<>());
    List<SourceFile> doubles = new ArrayList<>();
    List<SourceFile> singles = new ArrayList<>();
    for (SourceFile file : files) {
      (seen.add(file.sopInstanceUid()) ? singles : doubles).add(file);
    }
    List<ObjectOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
    Parallel.forEach(
        singles,
        file -> {
          outcomes.add(object(file));
          cleaned.accept(file);
        });
    for (SourceFile file : doubles) {
      outcomes.add(
          ObjectOutcome.unreadable(
              file.number(), "Another file has the same SOP Instance UID; the first was taken."));
      cleaned.accept(file);
    }
    outcomes.sort(Comparator.comparingInt(ObjectOutcome::number));
    return outcomes;
  }

  private ObjectOutcome object(SourceFile file) throws IOException {
    Path target = staging.resolve(file.number() + ".dcm");
    JsonObject before = run.journal().staged(file.number());
    if (before != null) {
      ObjectOutcome outcome = Outcomes.fromJson(before.getAsJsonObject("object"));
      if (!outcome.written() || before.get("sha256").getAsString().equals(sha256(target))) {
        return outcome;
      }
    }
    ObjectOutcome outcome = run.objects().clean(file, known(), target);
    JsonObject staged = new JsonObject();
    staged.add("object", Outcomes.toJson(outcome));
    staged.addProperty("sha256", sha256(target));
    run.journal().stage(file.number(), staged);
    return outcome;
  }

  private KnownPatient known() {
    return run.index().patient(files.get(0).patientKey());
  }

  private List<CheckedObject> toCheck(List<ObjectOutcome> outcomes) {
    return outcomes.stream()
        .filter(ObjectOutcome::written)
        .map(
            o -> {
              SourceFile source = source(o);
              return new CheckedObject(
                  o.number(),
                  source.path(),
                  stagedFile(o),
                  o.file(),
                  source.studyUid(),
                  source.seriesUid(),
                  source.sopInstanceUid());
            })
        .toList();
  }

  /** The face model looks again at the series in which it changed something. */
  private List<Finding> judgeFaces(
      List<ObjectOutcome> outcomes, Map<String, Map<String, Object>> faces) {
    List<Finding> findings = new ArrayList<>();
    faces.forEach(
        (series, details) -> {
          List<ObjectOutcome> objects =
              outcomes.stream().filter(o -> o.written() && o.seriesUid().equals(series)).toList();
          if (objects.isEmpty() || Integer.valueOf(0).equals(details.get("framesChanged"))) {
            return;
          }
          List<Path> before = objects.stream().map(o -> source(o).path()).toList();
          List<Path> after = objects.stream().map(this::stagedFile).toList();
          for (FaceCleaner.Judgement wrong :
              run.engines().faces().judge(before, after, run.options())) {
            objects.forEach(
                o -> findings.add(new Finding(wrong.blocks(), o.number(), wrong.sentence())));
          }
        });
    return findings;
  }

  private static List<ObjectOutcome> holdBackWhatIsFound(
      List<ObjectOutcome> outcomes, List<Finding> findings) {
    Map<Integer, String> blocked = new HashMap<>();
    for (Finding finding : findings) {
      if (finding.blocks()) {
        blocked.putIfAbsent(finding.number(), "Self-check: " + finding.sentence());
      }
    }
    return outcomes.stream()
        .map(o -> blocked.containsKey(o.number()) ? o.heldBack(blocked.get(o.number())) : o)
        .toList();
  }

  /** Tells whether unfinished work is as it was written; empty when it is not there. */
  private static String sha256(Path file) throws IOException {
    if (!Files.exists(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing", e);
    }
  }

  private List<FaceCleaner.Staged> staged(List<ObjectOutcome> outcomes) {
    return outcomes.stream()
        .filter(ObjectOutcome::written)
        .map(
            o ->
                new FaceCleaner.Staged(
                    stagedFile(o), o.seriesUid(), o.sopInstanceUid(), o.modality()))
        .toList();
  }

  private Path stagedFile(ObjectOutcome outcome) {
    return staging.resolve(outcome.number() + ".dcm");
  }

  private SourceFile source(ObjectOutcome outcome) {
    return byNumber.get(outcome.number());
  }

  /** What is uncertain leaves only after a person has looked. */
  private List<ObjectOutcome> holdBackForReview(List<ObjectOutcome> outcomes) {
    if (run.options().reviewed()) {
      return outcomes;
    }
    return outcomes.stream()
        .map(
            o ->
                o.written() && !o.review().isEmpty()
                    ? o.heldBack("A person must look: " + String.join(" ", o.review()))
                    : o)
        .toList();
  }

  private void deleteStaging() throws IOException {
    try (var entries = Files.list(staging)) {
      for (Path entry : entries.toList()) {
        Files.deleteIfExists(entry);
      }
    }
    Files.deleteIfExists(staging);
  }
}
