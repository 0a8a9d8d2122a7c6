package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.workflow.KeyedProcess;
import org.studygate.workflow.ProcessGivenUp;

/** What is written about photos, each change in one transaction together with its audit record. */
@ApplicationScoped
@Transactional
public class PhotoRows {

  static final String PROCESS = "skin-photo";

  @Inject private PhotoStore store;
  @Inject private PhotoViews views;
  @Inject private PhotoMail mail;
  @Inject private AuditTrail audit;
  @Inject private KeyedProcess process;

  private final Clock clock = Clock.systemUTC();

  protected PhotoRows() {}

  PhotoRows(
      PhotoStore store, PhotoViews views, PhotoMail mail, AuditTrail audit, KeyedProcess process) {
    this.store = store;
    this.views = views;
    this.mail = mail;
    this.audit = audit;
    this.process = process;
  }

  Optional<PhotoView> findSent(String digest) {
    return store.findSent(digest).map(views::of);
  }

  /**
   * Takes a photo in, whose file is safe on disk already; its process starts in this transaction.
   *
   * @param staff whether the sender may replace photos of others
   * @throws InvalidPhotoException when it is said to belong to a photo of somebody else
   */
  PhotoView receive(Photo photo, String retakeOf, boolean staff) {
    Photo first = retakeOf == null ? null : replaced(photo, retakeOf, staff);
    Photo other = first != null ? first : ofVisit(photo);
    if (other == null) {
      photo.beginStudy();
    } else {
      requireSamePatient(photo, other);
      photo.join(other, store.photosOfSeries(other) + 1);
    }
    if (first != null) {
      photo.replaces(first);
    }
    store.add(photo);
    record(AuditAction.PHOTO_RECEIVED, photo, Map.of());
    process.begin(PROCESS, photo.key(), Map.of());
    return views.of(photo);
  }

  private Photo replaced(Photo photo, String retakeOf, boolean staff) {
    return store
        .find(retakeOf)
        .filter(first -> staff || first.sender().equals(photo.sender()))
        .orElseThrow(() -> new InvalidPhotoException("retakeOf names no photo of yours"));
  }

  private Photo ofVisit(Photo photo) {
    return photo.visit() == null
        ? null
        : store.firstOfVisit(photo.visit(), photo.sender()).orElse(null);
  }

  private static void requireSamePatient(Photo photo, Photo other) {
    if (!photo.subject().patientId().equals(other.subject().patientId())) {
      throw new InvalidPhotoException(
          "the photo that it belongs to (retakeOf, visit) shows another patient");
    }
  }

  /** A photo to work on; detached. */
  Photo photo(String key) {
    return store.require(key);
  }

  PhotoView view(String key) {
    return views.of(store.require(key));
  }

  /** Keeps what the judge said. */
  void judged(String key, PhotoFinding finding) {
    Photo photo = store.lock(key);
    Instant now = clock.instant();
    photo.verdict().judged(finding, now);
    if (finding.usable()) {
      photo.moveTo(PhotoState.FILING, null, now);
    }
    record(
        AuditAction.PHOTO_JUDGED,
        photo,
        Map.of(
            "usable", Boolean.toString(finding.usable()),
            "reasons", String.join(",", finding.reasons()),
            "model", finding.modelVersion()));
  }

  /** The event "not diagnosable": for sender and staff, and by mail. */
  void notDiagnosable(String key) {
    Photo photo = store.lock(key);
    if (photo.state() == PhotoState.NOT_DIAGNOSABLE) {
      return;
    }
    photo.moveTo(PhotoState.NOT_DIAGNOSABLE, null, clock.instant());
    PhotoView view = views.of(photo);
    mail.notDiagnosable(view);
    record(
        AuditAction.PHOTO_NOT_DIAGNOSABLE,
        photo,
        Map.of("reasons", String.join(",", view.verdict().reasons())));
  }

  void filed(String key) {
    Photo photo = store.lock(key);
    if (photo.state() != PhotoState.ARCHIVED) {
      photo.moveTo(PhotoState.ARCHIVED, null, clock.instant());
      record(AuditAction.PHOTO_FILED, photo, Map.of());
    }
  }

  /** Tries the step again that failed for good. */
  PhotoView retry(String key) {
    Photo photo = store.lock(key);
    if (photo.state() != PhotoState.FAILED) {
      throw new WrongPhotoStateException(photo.state());
    }
    boolean usable = photo.verdict().given() && photo.verdict().usable();
    photo.moveTo(usable ? PhotoState.FILING : PhotoState.RECEIVED, null, clock.instant());
    process.retry(PROCESS, key);
    return views.of(photo);
  }

  void givenUp(@Observes ProcessGivenUp failed) {
    if (failed.processKey().equals(PROCESS) && store.find(failed.businessKey()).isPresent()) {
      Photo photo = store.lock(failed.businessKey());
      photo.moveTo(PhotoState.FAILED, failed.reason(), clock.instant());
      record(AuditAction.PHOTO_FAILED, photo, Map.of("reason", failed.reason()));
    }
  }

  boolean knows(String key) {
    return store.find(key).isPresent();
  }

  private void record(AuditAction action, Photo photo, Map<String, String> more) {
    Map<String, String> details = new java.util.LinkedHashMap<>();
    details.put("photo", photo.key());
    details.put("sopInstanceUid", photo.sopUid().value());
    details.putAll(more);
    audit.record(action, photo.studyUid(), details);
  }
}
