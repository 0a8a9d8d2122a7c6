package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studygate.archive.Archive;
import org.studygate.models.image.Volume;
import org.studygate.release.picture.ReviewPictures;

/** Prepares the studies of a release one after the other; a step that is done is not done again. */
@ApplicationScoped
class StudyPreparation {

  @Inject private ReleaseRows rows;
  @Inject private StagingArea staging;
  @Inject private Archive archive;
  @Inject private ReleaseKeys keys;
  @Inject private FaceSurvey faces;
  @Inject private Preparation preparation;

  protected StudyPreparation() {}

  StudyPreparation(
      ReleaseRows rows,
      StagingArea staging,
      Archive archive,
      ReleaseKeys keys,
      FaceSurvey faces,
      Preparation preparation) {
    this.rows = rows;
    this.staging = staging;
    this.archive = archive;
    this.keys = keys;
    this.faces = faces;
    this.preparation = preparation;
  }

  void survey(String releaseKey, int number) throws IOException {
    ReleaseRows.Loaded loaded = rows.load(releaseKey, number);
    if (!loaded.study().step().reached(StudyStep.SURVEYED)) {
      Path review = staging.review(releaseKey, number);
      Map<Integer, List<Path>> series = bySeries(loaded, i -> archive.resolve(i.source()));
      rows.surveyed(releaseKey, number, faces.look(series, review));
    }
  }

  void deidentify(String releaseKey, int number) throws IOException {
    ReleaseRows.Loaded loaded = rows.load(releaseKey, number);
    if (loaded.study().step().reached(StudyStep.DEIDENTIFIED)) {
      return;
    }
    Path scratch = staging.scratch(releaseKey, number);
    List<Preparation.Source> present = new ArrayList<>();
    List<Preparation.Outcome> outcomes = new ArrayList<>();
    for (ReleaseInstance instance : loaded.instances()) {
      Path file = archive.resolve(instance.source());
      String uid = instance.sopUid().value();
      if (Files.isReadable(file)) {
        present.add(new Preparation.Source(uid, file));
      } else {
        outcomes.add(
            new Preparation.Outcome(uid, null, "Its file cannot be read from the archive."));
      }
    }
    Preparation.Result result = preparation.deidentify(order(loaded, present, scratch));
    outcomes.addAll(result.outcomes());
    Digests digests =
        Digests.of(
            scratch,
            outcomes.stream().map(Preparation.Outcome::file).filter(Objects::nonNull).toList());
    staging.keep(scratch, staging.objects(releaseKey, number));
    rows.deidentified(
        releaseKey, number, new Preparation.Result(outcomes, result.findings()), digests);
  }

  void check(String releaseKey, int number) throws IOException {
    ReleaseRows.Loaded loaded = rows.load(releaseKey, number);
    if (loaded.study().step().reached(StudyStep.CHECKED)) {
      return;
    }
    List<Preparation.Source> sources = new ArrayList<>();
    List<Preparation.Outcome> outcomes = new ArrayList<>();
    for (ReleaseInstance instance : loaded.instances()) {
      String uid = instance.sopUid().value();
      sources.add(new Preparation.Source(uid, archive.resolve(instance.source())));
      outcomes.add(new Preparation.Outcome(uid, instance.fileName(), instance.reason()));
    }
    Path objects = staging.objects(releaseKey, number);
    Preparation.Result result = preparation.check(order(loaded, sources, objects), outcomes);
    drawResults(loaded, objects, staging.review(releaseKey, number));
    rows.checked(releaseKey, number, result);
  }

  private static void drawResults(ReleaseRows.Loaded loaded, Path objects, Path review)
      throws IOException {
    ReviewPictures pictures = new ReviewPictures(review);
    Map<Integer, List<Path>> series =
        bySeries(loaded, i -> i.fileName() == null ? null : objects.resolve(i.fileName()));
    for (Map.Entry<Integer, List<Path>> entry : series.entrySet()) {
      Volume volume = FaceSurvey.volume(entry.getValue());
      if (volume == null) {
        pictures.single(entry.getKey(), entry.getValue(), false);
      } else {
        pictures.after(entry.getKey(), volume);
      }
    }
  }

  private static Map<Integer, List<Path>> bySeries(
      ReleaseRows.Loaded loaded, Function<ReleaseInstance, Path> file) {
    return loaded.instances().stream()
        .filter(instance -> file.apply(instance) != null && Files.isReadable(file.apply(instance)))
        .collect(
            Collectors.groupingBy(
                ReleaseInstance::series,
                TreeMap::new,
                Collectors.mapping(file, Collectors.toList())));
  }

  private Preparation.Order order(
      ReleaseRows.Loaded loaded, List<Preparation.Source> sources, Path objects) {
    return new Preparation.Order(
        loaded.release(),
        loaded.study().number(),
        sources,
        keys.ofRelease(loaded.release().key()),
        objects,
        staging.review(loaded.release().key(), loaded.study().number()));
  }
}
