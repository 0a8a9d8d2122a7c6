package org.studygate.deid.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.ReleaseKey;
import org.studygate.deid.attributes.UidMap;
import org.studygate.deid.file.HeldBackException;
import org.studygate.deid.file.SourceObject;
import org.studygate.deid.measure.Check.Action;

/**
 * Scores results against an answer key, as MIDI-B does: every check counts the same; an object
 * without a result fails what should have stayed and passes what should be gone. Stricter than
 * MIDI-B in that a text counts as removed only when no part of it is left.
 */
public final class Scorer {

  private static final Set<Action> RETAINING =
      Set.of(
          Action.TAG_RETAINED,
          Action.TEXT_NOTNULL,
          Action.TEXT_RETAINED,
          Action.PIXELS_RETAINED,
          Action.UID_CONSISTENT,
          Action.PATID_CONSISTENT);

  private static final String PATIENT_NAME = Draft.name(Tag.PatientName);
  private static final String PATIENT_ID = Draft.name(Tag.PatientID);

  private final Map<String, String> newByOld = new HashMap<>();
  private final Map<String, String> oldByNew = new HashMap<>();
  private final Score score = new Score();

  private Scorer() {}

  /**
   * Scores a folder.
   *
   * @param key finds the result of an object
   */
  public static Score score(Path answers, Path sources, Path results, ReleaseKey key)
      throws IOException {
    Scorer scorer = new Scorer();
    Map<String, Path> before = files(sources);
    Map<String, Path> after = files(results);
    UidMap uids = new UidMap(key);
    for (Map.Entry<String, List<Check>> answer : AnswerKey.read(answers).entrySet()) {
      Path source = before.get(answer.getKey());
      Path result = after.get(uids.map(answer.getKey()));
      scorer.instance(answer.getKey(), source, result, answer.getValue());
    }
    return scorer.score;
  }

  private static Map<String, Path> files(Path folder) throws IOException {
    Map<String, Path> files = new HashMap<>();
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".dcm")).toList()) {
        try {
          files.put(SourceObject.readHeader(path).dataset().getString(Tag.SOPInstanceUID), path);
        } catch (HeldBackException e) {
          throw new IOException("an object cannot be read", e);
        }
      }
    }
    return files;
  }

  private void instance(String sop, Path source, Path result, List<Check> checks)
      throws IOException {
    score.instance(result != null);
    if (result == null) {
      checks.forEach(c -> score.add(c, !RETAINING.contains(c.action()), sop, "<missing>"));
      return;
    }
    Attributes ds;
    Attributes original;
    try {
      ds = SourceObject.read(result).dataset();
      original = SourceObject.read(source).dataset();
    } catch (HeldBackException e) {
      throw new IOException("an object cannot be read", e);
    }
    for (Check check : checks) {
      String value = ElementPath.value(ds, check.path());
      score.add(check, passes(check, value, checks, original, ds), sop, value);
    }
    leaks(result, checks);
  }

  private boolean passes(
      Check check, String value, List<Check> all, Attributes original, Attributes ds)
      throws IOException {
    return switch (check.action()) {
      case TAG_RETAINED -> value != null;
      case TEXT_NOTNULL -> value != null && !value.isBlank();
      case TEXT_RETAINED -> value != null && words(value).containsAll(words(check.text()));
      case TEXT_REMOVED -> value == null || noneLeft(value, check, all);
      case DATE_SHIFTED -> value == null || !value.contains(check.value());
      case UID_CHANGED -> value == null || !value.contains(check.value());
      case UID_CONSISTENT -> value != null && consistent("uid " + check.value(), "uid " + value);
      case PATID_CONSISTENT -> value != null && consistent("id " + check.value(), "id " + value);
      case PIXELS_HIDDEN -> PixelChecks.hidden(original, ds, check.text());
      case PIXELS_RETAINED -> PixelChecks.same(original, ds);
    };
  }

  private boolean consistent(String old, String now) {
    String other = newByOld.putIfAbsent(old, now);
    String origin = oldByNew.putIfAbsent(now, old);
    return (other == null || other.equals(now)) && (origin == null || origin.equals(old));
  }

  /** No word of it is left, except words that must stay for themselves. */
  private static boolean noneLeft(String value, Check check, List<Check> all) {
    Set<String> gone = words(check.text());
    all.stream()
        .filter(c -> c.action() == Action.TEXT_RETAINED && c.path().equals(check.path()))
        .forEach(c -> gone.removeAll(words(c.text())));
    Set<String> left = words(value);
    boolean joined = check.text().length() > 3 && value.contains(check.text());
    return !joined && gone.stream().noneMatch(left::contains);
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(w -> w.length() > 1)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names and ids of the patient anywhere in the file. */
  private void leaks(Path result, List<Check> checks) throws IOException {
    byte[] bytes = Files.readAllBytes(result);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase();
    for (Check check : checks) {
      boolean who =
          check.action() == Action.TEXT_REMOVED
              && (check.path().equals(PATIENT_NAME) || check.path().equals(PATIENT_ID));
      if (who && (holds(text, check.text(), false) || holds(text, check.text(), true))) {
        score.leak();
      }
    }
  }

  private static boolean holds(String text, String value, boolean wide) {
    byte[] bytes = value.getBytes(wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8);
    return text.contains(new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase());
  }
}
