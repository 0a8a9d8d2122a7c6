package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.skin.PhotoShelf;
import org.studygate.skin.Photos;
import org.studygate.skin.UnknownPhotoException;

/** What is written and read about a doctor's labels, together with its audit record. */
@ApplicationScoped
@Transactional
public class LabelDesk {

  private static final Duration SKIPPED = Duration.ofHours(12);

  @Inject private LabelStore store;
  @Inject private PhotoShelf shelf;
  @Inject private AuditTrail audit;

  private Clock clock = Clock.systemUTC();

  protected LabelDesk() {}

  LabelDesk(LabelStore store, PhotoShelf shelf, AuditTrail audit, Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.audit = audit;
    this.clock = clock;
  }

  boolean knows(String photo) {
    return store.find(photo).isPresent();
  }

  OwnLabel save(String doctor, String photo, Opinion opinion, boolean settles) {
    PhotoCase photoCase = store.lock(photo).orElseThrow(UnknownPhotoException::new);
    LabelSeat seat = photoCase.seatOf(doctor).orElseGet(() -> newSeat(photoCase, doctor));
    if (seat.labelled()) {
      if (seat.opinion().equals(opinion)) {
        return own(seat);
      }
      requireCorrectable(seat);
    } else if (seat.decides() != settles || seat.decides() != photoCase.disputed()) {
      throw new LabelNotTakenException(
          photoCase.disputed()
              ? "two doctors differ on this photo: who settles it has seen both labels"
              : "this photo is not to be settled by a third doctor");
    }
    Instant now = clock.instant();
    PhotoLabel label = seat.label(opinion, now);
    store.add(label);
    photoCase.conclude(now);
    recordLabel(label);
    return own(seat);
  }

  private LabelSeat newSeat(PhotoCase photoCase, String doctor) {
    if (photoCase.sender().equals(doctor)) {
      throw new LabelNotTakenException("who sent a photo does not label it");
    }
    Instant now = clock.instant();
    LabelSeat seat =
        photoCase
            .seat(doctor, now, now.plus(LabelPlaces.HELD))
            .orElseThrow(
                () ->
                    new LabelNotTakenException(
                        "other doctors have labelled this photo, or are at it"));
    store.add(seat);
    return seat;
  }

  private static void requireCorrectable(LabelSeat seat) {
    if (seat.hasLooked()) {
      throw new LabelNotTakenException("a label is not corrected after looking at what others say");
    }
    boolean decided = seat.photoCase().opinions().size() > 2;
    if (decided && !seat.decides()) {
      throw new LabelNotTakenException("a third doctor has settled this photo already");
    }
  }

  void skip(String doctor, String photo) {
    PhotoCase photoCase = store.lock(photo).orElseThrow(UnknownPhotoException::new);
    photoCase.seatOf(doctor).filter(seat -> !seat.labelled()).ifPresent(store::remove);
    SkippedCase skipped =
        store.skipped(photoCase, doctor).orElseGet(() -> new SkippedCase(photoCase, doctor));
    skipped.until(clock.instant().plus(SKIPPED));
    store.add(skipped);
  }

  List<OwnLabel> labelledBy(String doctor, int max) {
    return store.labelledBy(doctor, max).stream().map(this::own).toList();
  }

  LabelLook look(String doctor, String photo) {
    PhotoCase photoCase = store.lock(photo).orElseThrow(UnknownPhotoException::new);
    LabelSeat seat =
        photoCase
            .seatOf(doctor)
            .filter(LabelSeat::labelled)
            .orElseThrow(() -> new LabelNotTakenException("label the photo before looking"));
    seat.looked(clock.instant());
    PhotoShelf.Shelved shelved = shelved(photo);
    audit.record(AuditAction.PHOTO_LABELS_VIEWED, shelved.studyUid(), Map.of("photo", photo));
    List<Opinion> others =
        photoCase.seats().stream()
            .filter(other -> other != seat && other.labelled())
            .map(LabelSeat::opinion)
            .toList();
    return new LabelLook(own(seat), others, photoCase.agreed(), shelved.verdict());
  }

  Photos.Picture picture(String doctor, String photo) {
    PhotoCase photoCase = store.find(photo).orElseThrow(UnknownPhotoException::new);
    photoCase.seatOf(doctor).orElseThrow(UnknownPhotoException::new);
    Photos.Picture picture = shelf.picture(photo).orElseThrow(UnknownPhotoException::new);
    audit.record(
        AuditAction.PHOTO_VIEWED,
        shelved(photo).studyUid(),
        Map.of("photo", photo, "purpose", "labelling"));
    return picture;
  }

  private OwnLabel own(LabelSeat seat) {
    PhotoShelf.Shelved photo = shelved(seat.photoCase().photoKey());
    return new OwnLabel(
        photo.key(),
        photo.width(),
        photo.height(),
        seat.opinion(),
        seat.newest().labelledAt(),
        seat.decides(),
        seat.hasLooked());
  }

  private PhotoShelf.Shelved shelved(String photo) {
    return shelf.photos(List.of(photo)).get(0);
  }

  private void recordLabel(PhotoLabel label) {
    String photo = label.seat().photoCase().photoKey();
    audit.record(
        AuditAction.PHOTO_LABELLED,
        shelved(photo).studyUid(),
        Map.of(
            "photo", photo,
            "usable", Boolean.toString(label.opinion().usable()),
            "reasons", String.join(",", label.opinion().labels()),
            "seat", Integer.toString(label.seat().number()),
            "revision", Integer.toString(label.revision())));
  }
}
