package org.studygate.archive;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.studygate.id.PatientText;
import org.studygate.study.NameSearch;
import org.studygate.study.Patient;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.Study;

/**
 * Makes entities of headers. A series and a study are described by the first of their instances
 * that arrives, a patient by the first instance of the newest study. Text that is longer than its
 * column is cut; the file keeps it whole.
 */
final class IndexEntries {

  private static final int NAME = 400;
  private static final int TEXT = 256;
  private static final int ID = 64;
  private static final int CODE = 16;

  private final EntityManager entityManager;

  IndexEntries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Finds or creates the series of an arrival, and with it its study and patient. */
  KnownSeries.Ids series(Arrival arrival) {
    Study study = findStudy(arrival).orElseGet(() -> newStudy(arrival));
    Series series = findSeries(study, arrival).orElseGet(() -> newSeries(study, arrival));
    return new KnownSeries.Ids(series.id(), study.id());
  }

  SopInstance instance(Series series, Arrival arrival) {
    ObjectHeader header = arrival.header();
    SopInstance instance =
        new SopInstance(
            series,
            arrival.ids().sopInstanceUid(),
            arrival.ids().sopClassUid(),
            header.transferSyntaxUid(),
            arrival.file(),
            arrival.receivedAt(),
            arrival.origin().sender());
    instance.describe(
        header.number(Element.INSTANCE_NUMBER),
        header.frames(),
        header.unsigned(Element.ROWS),
        header.unsigned(Element.COLUMNS),
        header.unsigned(Element.BITS_ALLOCATED));
    return instance;
  }

  private Optional<Study> findStudy(Arrival arrival) {
    return entityManager
        .createQuery("select s from Study s where s.studyUid = :uid", Study.class)
        .setParameter("uid", arrival.ids().studyUid().value())
        .getResultStream()
        .findFirst();
  }

  private Study newStudy(Arrival arrival) {
    ObjectHeader header = arrival.header();
    Study study = new Study(arrival.ids().studyUid(), patient(arrival), arrival.receivedAt());
    study.describe(
        header.date(Element.STUDY_DATE),
        header.time(Element.STUDY_TIME),
        header.patientText(Element.ACCESSION_NUMBER, ID),
        header.patientText(Element.STUDY_ID, ID),
        header.patientText(Element.STUDY_DESCRIPTION, TEXT),
        header.patientText(Element.REFERRING_PHYSICIAN, NAME));
    entityManager.persist(study);
    return study;
  }

  private Patient patient(Arrival arrival) {
    ObjectHeader header = arrival.header();
    String key = arrival.patientKey();
    Patient patient =
        entityManager
            .createQuery("select p from Patient p where p.patientKey = :key", Patient.class)
            .setParameter("key", key)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> new Patient(key));
    patient.describe(
        header.patientText(Element.PATIENT_ID, ID),
        header.patientText(Element.ISSUER, ID),
        header.patientText(Element.PATIENT_NAME, NAME),
        cut(NameSearch.fold(header.text(Element.PATIENT_NAME, NAME)), NAME),
        PatientText.of(header.date(Element.BIRTH_DATE)),
        header.code(Element.SEX, CODE));
    if (patient.id() == null) {
      entityManager.persist(patient);
    }
    return patient;
  }

  private Optional<Series> findSeries(Study study, Arrival arrival) {
    return study.id() == null
        ? Optional.empty()
        : entityManager
            .createQuery(
                "select r from Series r where r.study = :study and r.seriesUid = :uid",
                Series.class)
            .setParameter("study", study)
            .setParameter("uid", arrival.ids().seriesUid().value())
            .getResultStream()
            .findFirst();
  }

  private Series newSeries(Study study, Arrival arrival) {
    ObjectHeader header = arrival.header();
    Series series = new Series(study, arrival.ids().seriesUid());
    series.describe(
        header.code(Element.MODALITY, CODE),
        header.number(Element.SERIES_NUMBER),
        header.patientText(Element.SERIES_DESCRIPTION, TEXT),
        header.code(Element.BODY_PART, ID),
        header.code(Element.LATERALITY, CODE),
        header.text(Element.MANUFACTURER, TEXT),
        header.text(Element.MANUFACTURER_MODEL, TEXT),
        header.date(Element.PPS_START_DATE),
        header.time(Element.PPS_START_TIME));
    entityManager.persist(series);
    return series;
  }

  private static String cut(String text, int longest) {
    return text.length() > longest ? text.substring(0, longest) : text;
  }
}
