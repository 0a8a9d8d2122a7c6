package org.studygate.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Locale;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;
import org.studygate.study.Study;

/** Invented studies in the index, without files. */
public final class TestStudies {

  private static final Instant RECEIVED = Instant.parse("2026-01-02T03:04:05Z");

  private final EntityManager entityManager;

  public TestStudies(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** A study of a patient of its own. */
  public Study study(String uid, String patientName, String patientId, String modalities) {
    Patient patient = new Patient(uid);
    patient.describe(
        PatientText.of(patientId),
        PatientText.EMPTY,
        PatientText.of(patientName),
        patientName.toUpperCase(Locale.ROOT),
        PatientText.EMPTY,
        "O");
    entityManager.persist(patient);
    Study study = new Study(new StudyUid(uid), patient, RECEIVED);
    study.describe(
        "20260102",
        "",
        PatientText.of("ACC" + uid),
        PatientText.EMPTY,
        PatientText.EMPTY,
        PatientText.EMPTY);
    study.count(1, 1, modalities);
    entityManager.persist(study);
    return study;
  }

  public Study study(String uid) {
    return study(uid, "Doe^Jane", "ID" + uid, "MR");
  }

  public Series series(Study study, String uid, String modality, String bodyPart) {
    Series series = new Series(study, new SeriesUid(uid));
    series.describe(modality, 1, PatientText.EMPTY, bodyPart, "", "", "", "", "");
    entityManager.persist(series);
    return series;
  }

  /** An instance; without frames it is no image. */
  public SopInstance instance(Series series, String uid, int frames) {
    SopInstance instance =
        new SopInstance(
            series,
            new SopInstanceUid(uid),
            "1.2.840.10008.5.1.4.1.1.4",
            "1.2.840.10008.1.2.1",
            new StoredFile("2026/" + uid + ".dcm", 1, "digest-of-" + uid),
            RECEIVED,
            "TEST");
    instance.describe(1, frames, 8, 8, 16);
    entityManager.persist(instance);
    return instance;
  }
}
