package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.studygate.deid.DeidException;
import org.studygate.deid.DeidOptions;
import org.studygate.deid.DeidProgress;
import org.studygate.deid.DeidReport;
import org.studygate.deid.Deidentifier;
import org.studygate.deid.Engines;
import org.studygate.deid.ObjectOutcome;
import org.studygate.deid.PixelCleaner;
import org.studygate.deid.ReleaseKey;
import org.studygate.release.Finding.Severity;
import org.studygate.workflow.StepFailedException;

/**
 * {@link Preparation} by the code that the command line runs too. What it is not sure of is written
 * all the same, but marked: the steward looks, and lets the study go by itself or not.
 */
@ApplicationScoped
class Deidentification implements Preparation {

  private static final int LONGEST = 1000;

  @Inject private DeidEngines holder;
  @Inject private OutputCheck outputCheck;

  private Function<Path, Engines> engines = found -> holder.engines(found);

  protected Deidentification() {}

  Deidentification(Function<Path, Engines> engines, OutputCheck outputCheck) {
    this.engines = engines;
    this.outputCheck = outputCheck;
  }

  @Override
  public Result deidentify(Order order) throws IOException {
    Map<Path, String> uids = new LinkedHashMap<>();
    order.sources().forEach(source -> uids.put(source.file(), source.sopUid()));
    List<Path> sources = uids.keySet().stream().sorted().toList();
    DeidReport report = run(order, sources);
    Deidentifier.finish(order.objects());
    List<Outcome> outcomes = new ArrayList<>();
    Map<String, Said> marks = new LinkedHashMap<>();
    for (ObjectOutcome object : report.objects()) {
      String uid = uids.get(sources.get(object.number() - 1));
      outcomes.add(
          object.written()
              ? new Outcome(uid, object.file(), null)
              : new Outcome(uid, null, object.heldBack()));
      for (String why : object.review()) {
        String picture = picture(order.review(), object.number(), why);
        marks.computeIfAbsent(why, text -> new Said(Severity.MARK, "uncertain", uid, picture))
            .objects++;
      }
    }
    for (org.studygate.deid.check.Finding found : report.findings()) {
      Severity severity = found.blocks() ? Severity.BLOCK : Severity.MARK;
      String uid = uids.get(sources.get(found.number() - 1));
      marks.computeIfAbsent(found.sentence(), text -> new Said(severity, "self-check", uid, null))
          .objects++;
    }
    List<Finding> findings = new ArrayList<>();
    marks.forEach((why, said) -> findings.add(said.finding(why)));
    return new Result(outcomes, findings);
  }

  private static String picture(Path review, int number, String why) {
    String name = Deidentifier.pictureOf(number);
    return why.startsWith(PixelCleaner.UNCERTAIN) && Files.exists(review.resolve(name))
        ? name
        : null;
  }

  /** What is said of one object or, in the same words, of many. */
  private static final class Said {
    private final Severity severity;
    private final String kind;
    private final String first;
    private final String picture;
    private int objects;

    private Said(Severity severity, String kind, String first, String picture) {
      this.severity = severity;
      this.kind = kind;
      this.first = first;
      this.picture = picture;
    }

    private Finding finding(String why) {
      String text = objects == 1 ? why : why + " (" + objects + " objects)";
      String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
      return new Finding(severity, kind, cut, objects == 1 ? first : null, picture);
    }
  }

  private DeidReport run(Order order, List<Path> sources) throws IOException {
    Engines with = engines.apply(order.review());
    DeidOptions options = options(order.release());
    // What nobody could look for stays here, whatever a steward says.
    boolean complete = with.pixels() != null && with.faces() != null;
    Deidentifier deidentifier =
        new Deidentifier(
            complete ? options.afterReview() : options,
            ReleaseKey.parse(HexFormat.of().formatHex(order.key())),
            with,
            order.review());
    try {
      return deidentifier.run(sources, order.objects(), DeidProgress.NONE);
    } catch (DeidException otherRun) {
      // An earlier try had other files; nothing of it is used.
      StagingArea.delete(order.objects());
      StagingArea.makePrivate(order.objects());
      try {
        return deidentifier.run(sources, order.objects(), DeidProgress.NONE);
      } catch (DeidException e) {
        throw new StepFailedException(e.getMessage());
      }
    } finally {
      StagingArea.delete(order.objects().resolve("pictures"));
    }
  }

  private static DeidOptions options(Release release) {
    return OrderCheck.options(release.keptParts(), release.faceMethod(), release.profileOptions());
  }

  @Override
  public Result check(Order order, List<Outcome> outcomes) throws IOException {
    return outputCheck.check(order, outcomes);
  }
}
