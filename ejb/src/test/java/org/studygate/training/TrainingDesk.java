package org.studygate.training;

import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.studygate.audit.AuditTrails;
import org.studygate.models.ModelException;
import org.studygate.models.registry.Json;
import org.studygate.models.registry.ModelFolder;
import org.studygate.settings.Settings;
import org.studygate.skin.PhotoModelDesk;
import org.studygate.testing.TestDatabase;
import org.studygate.workflow.KeyedProcess;

/** Trainings on a real database and real model files; photos and figures as a test says. */
final class TrainingDesk implements AutoCloseable {

  final TestDatabase database = TestDatabase.h2();
  final List<String> told = new ArrayList<>();
  final Map<String, String> values = new HashMap<>();
  List<LabelledPhoto> labels = photos(40);
  Instant now = Instant.parse("2026-03-01T10:00:00Z");

  private final Path data;

  TrainingDesk(Path data) {
    this.data = data;
    values.put("STUDYGATE_DATA", data.toString());
    values.put("STUDYGATE_MODELS", PhotoModelDesk.SHIPPED.toString());
    values.put("STUDYGATE_TRAINING_PHOTOS", "6");
    values.put("STUDYGATE_TRAINING_PATIENTS", "2");
  }

  /** Two photos of each patient: one usable, one out of focus. */
  static List<LabelledPhoto> photos(int patients) {
    return IntStream.range(0, 2 * patients)
        .mapToObj(
            i ->
                new LabelledPhoto(
                    "photo " + i, Path.of("none"), i % 2 == 0 ? "usable" : "focus", "P" + i / 2))
        .toList();
  }

  /** So many of a hundred photos are right, as many of each kind. */
  static TrainingFigures figures(int right) {
    int half = right / 2;
    return new TrainingFigures(
        100,
        20,
        right / 100.0,
        0.9,
        half / 50.0,
        (right - half) / 50.0,
        0.8,
        List.of("usable", "focus"),
        List.of(List.of(right - half, 50 - right + half), List.of(50 - half, half)));
  }

  /** The version in service with another name, as a training would have made it. */
  void make(String version) throws IOException, ModelException {
    TrainingFolder folder = new TrainingFolder(PhotoModelDesk.settings(values));
    folder.fresh(version);
    Path target = Files.createDirectories(folder.version(version));
    Path shipped = PhotoModelDesk.SHIPPED.resolve("skin-usability").resolve(PhotoModelDesk.VERSION);
    try (var files = Files.list(shipped)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName()));
      }
    }
    JsonObject card = Json.read(target.resolve(ModelFolder.CARD));
    card.addProperty("version", version);
    Files.delete(target.resolve(ModelFolder.CARD));
    Json.write(target.resolve(ModelFolder.CARD), card);
    JsonObject model = new JsonObject();
    model.addProperty("sha256", ModelFolder.open(target).sha256());
    JsonObject report = new JsonObject();
    report.add("model", model);
    Json.write(folder.report(version), report);
  }

  Path served(String version) {
    return data.resolve("models/skin-usability").resolve(version);
  }

  <T> T ask(Function<Cases, T> work) {
    return database.fromTransaction(em -> work.apply(new Cases(em)));
  }

  void run(Consumer<Cases> work) {
    ask(
        cases -> {
          work.accept(cases);
          return null;
        });
  }

  /** The use cases in one transaction of an administrator. */
  final class Cases {

    private final EntityManager em;
    private final Settings settings = PhotoModelDesk.settings(values);

    Cases(EntityManager em) {
      this.em = em;
    }

    TrainingStore store() {
      return new TrainingStore(em);
    }

    TrainingRows rows() {
      return new TrainingRows(store(), AuditTrails.of(em, "root", "admin"), process());
    }

    TrainingPhotos photos() {
      return new TrainingPhotos(() -> labels, new LabelledFolder(settings), settings);
    }

    Trainings trainings() {
      return new Trainings(
          rows(),
          store(),
          new TrainingViews(store()),
          photos(),
          settings,
          AuditTrails.caller("root", Set.of("admin")));
    }

    TrainingWork work() {
      return new TrainingWork(store(), process(), Clock.fixed(now, ZoneOffset.UTC));
    }

    TrainingSteps steps() {
      return new TrainingSteps(
          rows(), store(), photos(), new TrainingFolder(settings), models().promotion(), settings);
    }

    LabelWatch watch() {
      return new LabelWatch(store(), rows(), photos(), settings);
    }

    PhotoModelDesk models() {
      return new PhotoModelDesk(em, "root", settings);
    }
  }

  private KeyedProcess process() {
    return new KeyedProcess() {
      @Override
      public void begin(String processKey, String businessKey, Map<String, Object> variables) {
        told.add("begin " + processKey + " " + variables);
      }

      @Override
      public boolean tell(String processKey, String businessKey, String message) {
        told.add(message);
        return true;
      }

      @Override
      public void retry(String processKey, String businessKey) {
        told.add("retry");
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
