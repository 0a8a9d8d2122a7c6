package org.studygate.labeling;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.studygate.audit.AuditTrails;
import org.studygate.id.PatientText;
import org.studygate.release.ReleaseKeys;
import org.studygate.skin.TestPhotos;
import org.studygate.testing.TestDatabase;

/** Doctors who label photos on a real database; each call is a transaction, as in the server. */
final class LabelingDesk implements AutoCloseable {

  final TestDatabase database = TestDatabase.h2();

  private final Path data;
  private volatile Instant now = Instant.now();

  LabelingDesk(Path data) {
    this.data = data;
  }

  /** A photo that the model has judged. */
  String photo(String sender, String patient, double usable) {
    String key =
        database.fromTransaction(em -> TestPhotos.judged(em, data, sender, patient, usable));
    enrolment().enrol();
    return key;
  }

  void deletePicture(String photo) {
    TestPhotos.deletePicture(data, photo);
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  List<LabelTask> next(String doctor, int wanted) {
    return new PhotoLabelling(
            new LabelQueue(enrolment(), places()), null, AuditTrails.caller(doctor, Set.of()))
        .next(wanted);
  }

  List<String> nextPhotos(String doctor, int wanted) {
    return next(doctor, wanted).stream().map(LabelTask::photo).toList();
  }

  OwnLabel label(String doctor, String photo, Opinion opinion) {
    return as(doctor, labelling -> labelling.save(photo, opinion, false));
  }

  OwnLabel settle(String doctor, String photo, Opinion opinion) {
    return as(doctor, labelling -> labelling.save(photo, opinion, true));
  }

  /** Two doctors say the same. */
  void agree(String photo, Opinion opinion) {
    label("ann", photo, opinion);
    label("bob", photo, opinion);
  }

  <T> T as(String doctor, Function<PhotoLabelling, T> work) {
    return database.fromTransaction(
        em ->
            work.apply(
                new PhotoLabelling(
                    null,
                    new LabelDesk(
                        new LabelStore(em),
                        TestPhotos.shelf(em, data),
                        AuditTrails.of(em, doctor, "physician"),
                        clock()),
                    AuditTrails.caller(doctor, Set.of("physician")))));
  }

  <T> T labels(Function<PhotoLabels, T> work) {
    return database.fromTransaction(
        em ->
            work.apply(
                new PhotoLabels(new LabelStore(em), TestPhotos.shelf(em, data), new Initials())));
  }

  <T> T reports(String user, String role, Function<LabelReports, T> work) {
    return database.fromTransaction(
        em ->
            work.apply(
                new LabelReports(
                    new LabelStore(em),
                    AuditTrails.of(em, user, role),
                    AuditTrails.caller(user, Set.of(role)))));
  }

  /** Action, actor and details of what was recorded. */
  List<String> audited() {
    return database.fromTransaction(
        em ->
            em
                .createNativeQuery(
                    "select ACTION_NAME, ACTOR, DETAILS from AUDIT_EVENT", Object[].class)
                .getResultList()
                .stream()
                .map(
                    row ->
                        String.join(
                            " ",
                            java.util.Arrays.stream((Object[]) row).map(String::valueOf).toList()))
                .toList());
  }

  <T> T store(Function<LabelStore, T> work) {
    return database.fromTransaction(em -> work.apply(new LabelStore(em)));
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private CaseEnrolment enrolment() {
    return new CaseEnrolment() {
      @Override
      public boolean enrol() {
        return database.fromTransaction(
            em -> new CaseEnrolment(new LabelStore(em), TestPhotos.shelf(em, data)).enrol());
      }
    };
  }

  private LabelPlaces places() {
    return new LabelPlaces() {
      @Override
      List<String> held(String doctor) {
        return database.fromTransaction(em -> places(em).held(doctor));
      }

      @Override
      List<String> openFor(String doctor, int max) {
        return database.fromTransaction(em -> places(em).openFor(doctor, max));
      }

      @Override
      Optional<LabelTask> keep(String doctor, String photo) {
        return database.fromTransaction(em -> places(em).keep(doctor, photo));
      }

      @Override
      Optional<LabelTask> take(String doctor, String photo) {
        return database.fromTransaction(em -> places(em).take(doctor, photo));
      }
    };
  }

  private LabelPlaces places(EntityManager em) {
    return new LabelPlaces(new LabelStore(em), TestPhotos.shelf(em, data), clock());
  }

  @Override
  public void close() {
    database.close();
  }

  /** In place of the installation's key. */
  private static final class Initials extends ReleaseKeys {
    @Override
    public String alias(PatientText patientId) {
      return Integer.toHexString(patientId.reveal().hashCode());
    }
  }
}
