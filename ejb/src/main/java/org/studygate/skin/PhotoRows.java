package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.skin.LinkRefusedException.Reason;
import org.studygate.workflow.KeyedProcess;
import org.studygate.workflow.ProcessGivenUp;

/** What is written about photos, each change in one transaction together with its audit record. */
@ApplicationScoped
@Transactional
public class PhotoRows {

  static final String PROCESS = "skin-photo";

  @Inject private PhotoStore store;
  @Inject private PhotoLinkStore links;
  @Inject private PhotoViews views;
  @Inject private PhotoMail mail;
  @Inject private AuditTrail audit;
  @Inject private KeyedProcess process;

  private final Clock clock = Clock.systemUTC();

  protected PhotoRows() {}

  PhotoRows(
      PhotoStore store,
      PhotoLinkStore links,
      PhotoViews views,
      PhotoMail mail,
      AuditTrail audit,
      KeyedProcess process) {
    this.store = store;
    this.links = links;
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
   * @throws InvalidPhotoException when it is said to belong to a photo of somebody else
   * @throws LinkRefusedException when the link that it came by opens nothing any more
   */
  PhotoView receive(Photo photo, String retakeOf, PhotoOrigin origin) {
    if (origin.link() != null) {
      useLink(photo, origin.link());
    }
    Photo first = retakeOf == null ? null : replaced(photo, retakeOf, origin);
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
    if (origin.link() == null) {
      record(AuditAction.PHOTO_RECEIVED, photo, Map.of());
    } else {
      audit.recordStranger(
          PhotoLinks.STRANGER,
          AuditAction.PHOTO_RECEIVED,
          AuditOutcome.SUCCESS,
          photo.studyUid(),
          details(photo, Map.of("link", origin.link())));
    }
    process.begin(PROCESS, photo.key(), Map.of());
    return views.of(photo);
  }

  /** Two photos at once do not get both by what is one use. */
  private void useLink(Photo photo, String key) {
    PhotoLink link = links.lock(key).orElseThrow(() -> new LinkRefusedException(Reason.UNKNOWN));
    if (link.over(clock.instant())) {
      throw new LinkRefusedException(Reason.OVER);
    }
    if (link.left() == 0) {
      throw new LinkRefusedException(Reason.USED_UP);
    }
    link.photoTaken();
    photo.cameBy(link);
  }

  private Photo replaced(Photo photo, String retakeOf, PhotoOrigin origin) {
    return store
        .find(retakeOf)
        .filter(first -> origin.staff() || first.sender().equals(photo.sender()))
        .filter(first -> origin.link() == null || origin.link().equals(first.linkKey()))
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

  /** A photo that came by that link. */
  Optional<PhotoView> findOfLink(String key, String link) {
    return store.find(key).filter(photo -> link.equals(photo.linkKey())).map(views::of);
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

  boolean keepsFile(String key) {
    return store.find(key).filter(Photo::fileKept).isPresent();
  }

  /**
   * Photos that still have a file and of which nothing more has become since then; detached.
   *
   * @param after id of the last one that was looked at
   */
  List<Photo> settledBefore(Instant then, long after, int most) {
    return store.settledBefore(then, after, most);
  }

  /** From the end of this transaction on nobody needs the file, whoever deletes it and when. */
  void giveUpFile(String key) {
    Photo photo = store.lock(key);
    if (photo.fileKept() && photo.state().settled()) {
      photo.giveUpFile(clock.instant());
      record(AuditAction.PHOTO_PICTURE_DELETED, photo, Map.of());
    }
  }

  private void record(AuditAction action, Photo photo, Map<String, String> more) {
    audit.record(action, photo.studyUid(), details(photo, more));
  }

  private static Map<String, String> details(Photo photo, Map<String, String> more) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put("photo", photo.key());
    details.put("sopInstanceUid", photo.sopUid().value());
    details.putAll(more);
    return details;
  }
}
