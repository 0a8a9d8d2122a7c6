package org.studygate.deid;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.studygate.deid.check.SelfCheck;

/**
 * De-identifies a set of DICOM files into a folder. A run that was killed goes on where it was when
 * it is started again with the same sources, options and key.
 */
public final class Deidentifier {

  private static final String WORK = ".studygate";

  private final DeidOptions options;
  private final ReleaseKey key;
  private final Engines engines;
  private final Path pictures;

  public Deidentifier(DeidOptions options, ReleaseKey key, Engines engines) {
    this(options, key, engines, null);
  }

  /**
   * @param pictures folder for pictures of spots in pixels that may be text, which may show who a
   *     patient is; they never belong to the output
   */
  public Deidentifier(DeidOptions options, ReleaseKey key, Engines engines, Path pictures) {
    this.options = options;
    this.key = key;
    this.engines = engines;
    this.pictures = pictures;
  }

  /** The folder of unfinished work; {@link #finish} deletes it. */
  public static Path work(Path output) {
    return output.resolve(WORK);
  }

  /** The name of the picture of what is uncertain in the pixels of a source. */
  public static String pictureOf(int number) {
    return "text-%06d.png".formatted(number);
  }

  /**
   * Runs to the end. Sources are only read; the output gets the objects, and while the run lasts a
   * folder {@code .studygate} with unfinished work.
   *
   * @throws DeidException when the output folder belongs to another run
   * @throws IOException when the output cannot be written; the run can be started again
   */
  public DeidReport run(List<Path> sources, Path output, DeidProgress progress)
      throws IOException, DeidException {
    List<Path> sorted = sources.stream().sorted().toList();
    Files.createDirectories(output);
    Path work = output.resolve(WORK);
    requireOwn(output, work);
    try (Journal journal = Journal.open(work.resolve("journal"), fingerprint(sorted))) {
      SourceIndex index = SourceIndex.of(sorted, options, progress);
      RunContext run =
          new RunContext(
              options,
              engines,
              index,
              new ObjectCleaner(options, key, engines.pixels(), pictures),
              new SelfCheck(options.has(ProfileOption.RETAIN_UIDS), reader()),
              new OutputWriter(),
              journal,
              work,
              output);
      return new DeidReport(options, studies(run, progress));
    }
  }

  /** Removes the unfinished work of a run whose report has been stored. */
  public static void finish(Path output) throws IOException {
    Path work = output.resolve(WORK);
    if (Files.exists(work)) {
      try (var paths = Files.walk(work)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void requireOwn(Path output, Path work) throws IOException, DeidException {
    if (!Files.exists(work)) {
      try (var entries = Files.list(output)) {
        if (entries.findAny().isPresent()) {
          throw new DeidException("The output folder is not empty.");
        }
      }
    }
  }

  private BiFunction<Attributes, String, List<String>> reader() {
    return engines.pixels() == null ? (ds, syntax) -> List.of() : engines.pixels()::read;
  }

  private List<StudyResult> studies(RunContext run, DeidProgress progress) throws IOException {
    List<SourceFile> files = run.index().files();
    Map<String, List<SourceFile>> byStudy = new LinkedHashMap<>();
    List<ObjectOutcome> unreadable = new ArrayList<>();
    List<SourceFile> volumes = new ArrayList<>();
    for (SourceFile file : files) {
      if (file.readable()) {
        byStudy
            .computeIfAbsent(file.patientKey() + '\n' + file.studyUid(), k -> new ArrayList<>())
            .add(file);
      } else if (VolumeFiles.isOne(file)) {
        volumes.add(file);
      } else {
        unreadable.add(ObjectOutcome.unreadable(file.number(), file.problem()));
      }
    }
    AtomicInteger done = new AtomicInteger(unreadable.size());
    List<StudyResult> results = new ArrayList<>();
    int number = 0;
    for (List<SourceFile> study : byStudy.values()) {
      number++;
      JsonObject before = run.journal().finished(number);
      if (before != null) {
        done.addAndGet(study.size());
        results.add(StudyResult.fromJson(before));
        continue;
      }
      results.add(
          new StudyRun(run, number, study)
              .run(
                  f -> {
                    synchronized (done) {
                      progress.at("cleaning", done.incrementAndGet(), files.size());
                    }
                  }));
    }
    for (SourceFile volume : volumes) {
      number++;
      JsonObject before = run.journal().finished(number);
      if (before == null) {
        StudyResult result = new VolumeFiles(run).clean(volume);
        run.journal().finish(number, result.toJson());
        results.add(result);
      } else {
        results.add(StudyResult.fromJson(before));
      }
      progress.at("cleaning", done.incrementAndGet(), files.size());
    }
    if (!unreadable.isEmpty()) {
      results.add(new StudyResult(unreadable, List.of(), Map.of(), List.of()));
    }
    return results;
  }

  /** Tells this run from another, without telling anything about it. */
  private String fingerprint(List<Path> sources) throws IOException {
    StringBuilder all = new StringBuilder(options.describe());
    for (Path source : sources) {
      all.append('\n').append(source.toAbsolutePath()).append(' ').append(Files.size(source));
    }
    return HexFormat.of().formatHex(key.hash("run", all.toString()));
  }
}
