package org.studygate.release;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.studygate.archive.Archive;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.AuditTrails;
import org.studygate.audit.Caller;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.release.ReleaseReviews.Review;
import org.studygate.settings.Settings;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;
import org.studygate.study.Study;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;
import org.studygate.workflow.ReleaseProcess;

/**
 * A study of three instances, and the use cases of a release around it on a real database and real
 * files. The preparation copies what it is given, and does what a test tells it to.
 */
final class ReleaseDesk implements AutoCloseable {

  static final String STUDY = "1.2.826.0.1.3680043.10.7";

  final TestDatabase database = TestDatabase.h2();
  final Process process = new Process();
  final Copying preparation = new Copying();
  FacePartMap.Answer face = FacePartMap.Answer.FOUND;

  private final Path data;
  private final Map<String, String> values = new HashMap<>();

  ReleaseDesk(Path data) {
    this.data = data;
    values.put("STUDYGATE_DATA", data.toString());
    values.put("STUDYGATE_RELEASE_DESTINATIONS", "pacs=dicom://PACS@127.0.0.1:1");
    database.inTransaction(this::fill);
  }

  private void fill(EntityManager em) {
    Patient patient = new Patient("key");
    patient.describe(
        PatientText.of("PAT-4711"),
        PatientText.EMPTY,
        PatientText.of("Hong^Gildong=洪^吉洞=홍^길동"),
        "HONG^GILDONG",
        PatientText.of("19300102"),
        "M");
    em.persist(patient);
    Study study = new Study(new StudyUid(STUDY), patient, java.time.Instant.now());
    study.describe(
        "20260102",
        "101500",
        PatientText.of("ACC-99"),
        PatientText.of("S1"),
        PatientText.of("Head of Mr Hong"),
        PatientText.EMPTY);
    study.count(1, 3, "CT");
    em.persist(study);
    Series series = new Series(study, new SeriesUid(STUDY + ".1"));
    series.describe("CT", 1, PatientText.of("thin"), "HEAD", "", "", "", "", "");
    em.persist(series);
    for (int i = 1; i <= 3; i++) {
      em.persist(instance(series, i));
    }
    em.createQuery("update Study s set s.complete = true, s.instanceCount = 3").executeUpdate();
  }

  private SopInstance instance(Series series, int number) {
    String uid = STUDY + ".1." + number;
    String name = "2026/object" + number + ".dcm";
    Path file = data.resolve("archive").resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, TestObject.ct(STUDY, STUDY + ".1", uid).file());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    SopInstance instance =
        new SopInstance(
            series,
            new SopInstanceUid(uid),
            "1.2.840.10008.5.1.4.1.1.2",
            "1.2.840.10008.1.2.1",
            new StoredFile(name, 1, "digest" + number),
            java.time.Instant.now(),
            "TEST");
    instance.describe(number, 1, 4, 4, 16);
    return instance;
  }

  static ReleaseOrder order(String... studies) {
    return orderFor("Lab A", "nose", studies);
  }

  static ReleaseOrder orderFor(String recipient, String part, String... studies) {
    return new ReleaseOrder(
        List.of(studies),
        "Shapes of noses",
        recipient,
        Set.of(part),
        "mask",
        Set.of(),
        EnumSet.of(Output.DICOM, Output.CSV),
        DestinationType.DOWNLOAD,
        null);
  }

  /** A release that a researcher has asked for. */
  String requested() {
    return as("rita", "researcher", all -> all.releases().request(order(STUDY))).key();
  }

  /** One that waits for the steward. */
  String prepared() {
    return prepared(requested());
  }

  /** One of the same study that keeps another part, and waits for the steward. */
  String prepared(String researcher, String recipient, String part) {
    return prepared(
        as(
                researcher,
                "researcher",
                all -> all.releases().request(orderFor(recipient, part, STUDY)))
            .key());
  }

  private String prepared(String key) {
    step(steps -> steps.collect(key));
    database.inTransaction(em -> of(em, "system").lifecycle().enter(key, "PREPARING"));
    step(steps -> run(() -> steps.findFaces(key, 0)));
    step(steps -> run(() -> steps.deidentify(key, 0)));
    step(steps -> run(() -> steps.selfCheck(key, 0)));
    enter(key, "DECIDING");
    return key;
  }

  /** One whose package can be downloaded. */
  String available() {
    String key = prepared();
    decide(key, "sue", "approve", null);
    enter(key, "PACKING");
    step(steps -> run(() -> steps.pack(key)));
    enter(key, "AVAILABLE");
    return key;
  }

  void enter(String key, String state) {
    database.inTransaction(em -> of(em, "system").lifecycle().enter(key, state));
  }

  String decide(String key, String steward, String decision, String reason) {
    return decide(key, steward, decision, reason, null);
  }

  String decide(String key, String steward, String decision, String reason, String confirmed) {
    return as(
        steward,
        "steward",
        all -> {
          int revision = all.store().require(key).revision();
          return all.decision().take(key, decision, reason, revision, confirmed);
        });
  }

  ReleaseView view(String key) {
    return as("root", "admin", all -> all.releases().find(key));
  }

  Review review(String key, String steward) {
    return as(steward, "steward", all -> all.reviews().of(key));
  }

  Path folder(String key) {
    return data.resolve("releases").resolve(key);
  }

  <T> T step(Function<ReleaseSteps, T> work) {
    return database.fromTransaction(em -> work.apply(of(em, "system").steps()));
  }

  static Void run(Runnable work) {
    work.run();
    return null;
  }

  <T> T as(String user, String role, Function<Cases, T> work) {
    return database.fromTransaction(em -> work.apply(of(em, user, role)));
  }

  private Cases of(EntityManager em, String user, String... roles) {
    return new Cases(em, AuditTrails.of(em, user, roles), AuditTrails.caller(user, Set.of(roles)));
  }

  /** The use cases in one transaction of one caller. */
  final class Cases {

    private final EntityManager em;
    private final AuditTrail trail;
    private final Caller caller;
    private final Settings settings =
        new Settings() {
          @Override
          public Optional<String> text(String name) {
            String value = values.get(name);
            return value != null ? Optional.of(value) : super.text(name);
          }
        };

    Cases(EntityManager em, AuditTrail trail, Caller caller) {
      this.em = em;
      this.trail = trail;
      this.caller = caller;
    }

    ReleaseStore store() {
      return new ReleaseStore(em);
    }

    StagingArea staging() {
      return new StagingArea(data);
    }

    ReleaseKeys keys() {
      return new ReleaseKeys(data);
    }

    ReleaseAudit audit() {
      return new ReleaseAudit(trail, store());
    }

    StudyReference references() {
      return new StudyReference(keys());
    }

    ReleaseChoices choices() {
      return new ReleaseChoices(settings);
    }

    Releases releases() {
      return new Releases(
          store(),
          new ReleaseViews(store()),
          audit(),
          new OrderCheck(em, references(), choices()),
          process,
          caller);
    }

    ReleaseLifecycle lifecycle() {
      return new ReleaseLifecycle(store(), audit());
    }

    ReleaseDecision decision() {
      return new ReleaseDecision(store(), new OtherReleases(store()), audit(), caller);
    }

    ReleaseReviews reviews() {
      return new ReleaseReviews(
          store(),
          new OtherReleases(store()),
          new ReleaseViews(store()),
          audit(),
          staging(),
          caller);
    }

    ReleasePackages packages() {
      return new ReleasePackages(store(), audit(), keys(), choices(), staging(), caller);
    }

    ReleaseSearch search() {
      return new ReleaseSearch(
          em,
          references(),
          new org.studygate.seriestype.SeriesTypes(em),
          new org.studygate.quality.QualityVerdicts(em),
          trail);
    }

    ReleaseSteps steps() {
      ReleaseRows rows = new ReleaseRows(store(), audit(), new ReleaseViews(store()));
      preparation.outputCheck = new OutputCheck(store());
      return new ReleaseSteps(
          rows,
          new StudyPreparation(
              rows,
              staging(),
              new Archive(settings),
              keys(),
              new FaceSurvey(volume -> FacePartMap.empty(volume, face, 0.5)),
              preparation),
          new Packing(rows, staging(), choices()),
          new Sending(rows, staging(), choices(), settings),
          staging());
    }
  }

  /** The engine's side: notes what it was told. */
  static final class Process implements ReleaseProcess {

    final List<String> told = new ArrayList<>();

    @Override
    public void begin(String releaseKey) {
      told.add("begin");
    }

    @Override
    public void answered(String releaseKey) {
      told.add("answered");
    }

    @Override
    public void withdrawn(String releaseKey) {
      told.add("withdrawn");
    }

    @Override
    public void retry(String releaseKey) {
      told.add("retry");
    }
  }

  /** Copies the objects; the check is the real one unless a test speaks against it. */
  static final class Copying implements Preparation {

    final Set<String> unreadable = new HashSet<>();
    final List<Finding> findings = new ArrayList<>();
    byte[] content = "nobody's".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    int deidentified;
    int checked;
    private OutputCheck outputCheck;

    @Override
    public Result deidentify(Order order) throws IOException {
      deidentified++;
      List<Outcome> outcomes = new ArrayList<>();
      for (Source source : order.sources()) {
        if (unreadable.contains(source.sopUid())) {
          outcomes.add(new Outcome(source.sopUid(), null, "It is damaged."));
        } else {
          String name = "object" + outcomes.size() + ".dcm";
          Path target = order.objects().resolve(name);
          Files.write(target, TestObject.ct("2.25.1", "2.25.2", "2.25." + name.length()).file());
          Files.write(target, content, java.nio.file.StandardOpenOption.APPEND);
          outcomes.add(new Outcome(source.sopUid(), name, null));
        }
      }
      return new Result(outcomes, List.copyOf(findings));
    }

    @Override
    public Result check(Order order, List<Outcome> outcomes) throws IOException {
      checked++;
      return outputCheck.check(order, outcomes);
    }
  }

  @Override
  public void close() {
    database.close();
  }
}
