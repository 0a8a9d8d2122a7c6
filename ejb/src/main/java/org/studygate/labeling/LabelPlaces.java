package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.studygate.skin.PhotoShelf;

/** Places of doctors at photos: taken, kept, lost. Each call is one transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class LabelPlaces {

  /** After that another doctor may have the place. */
  static final Duration HELD = Duration.ofMinutes(15);

  @Inject private LabelStore store;
  @Inject private PhotoShelf shelf;

  private Clock clock = Clock.systemUTC();

  protected LabelPlaces() {}

  LabelPlaces(LabelStore store, PhotoShelf shelf, Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.clock = clock;
  }

  List<String> held(String doctor) {
    return store.held(doctor).stream().map(seat -> seat.photoCase().photoKey()).toList();
  }

  List<String> openFor(String doctor, int max) {
    return store.openFor(doctor, clock.instant(), max);
  }

  /** Holds a place on, as long as it is worth something. */
  Optional<LabelTask> keep(String doctor, String photo) {
    PhotoCase photoCase = store.lock(photo).orElseThrow();
    Optional<LabelSeat> seat = photoCase.seatOf(doctor).filter(s -> !s.labelled());
    if (seat.isEmpty()) {
      return Optional.empty();
    }
    boolean useless = photoCase.settled() || seat.get().decides() != photoCase.disputed();
    if (useless || isGone(photoCase)) {
      store.remove(seat.get());
      return Optional.empty();
    }
    seat.get().hold(clock.instant().plus(HELD));
    return Optional.of(task(seat.get()));
  }

  /** Takes a place, unless somebody else was faster. */
  Optional<LabelTask> take(String doctor, String photo) {
    PhotoCase photoCase = store.lock(photo).orElseThrow();
    if (photoCase.seatOf(doctor).isPresent() || isGone(photoCase)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<LabelSeat> seat = photoCase.seat(doctor, now, now.plus(HELD));
    seat.ifPresent(store::add);
    return seat.map(this::task);
  }

  private boolean isGone(PhotoCase photoCase) {
    if (shelf.hasPicture(photoCase.photoKey())) {
      return false;
    }
    photoCase.pictureIsGone();
    return true;
  }

  private LabelTask task(LabelSeat seat) {
    PhotoCase photoCase = seat.photoCase();
    PhotoShelf.Shelved photo = shelf.photos(List.of(photoCase.photoKey())).get(0);
    return new LabelTask(
        photo.key(),
        photo.width(),
        photo.height(),
        seat.decides(),
        seat.decides() ? photoCase.opinions() : List.of());
  }
}
