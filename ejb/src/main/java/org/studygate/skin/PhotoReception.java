package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditOutcome;
import org.studygate.audit.AuditTrail;
import org.studygate.settings.Settings;
import org.studygate.skin.picture.CleanPicture;
import org.studygate.skin.picture.PictureCleaner;
import org.studygate.skin.picture.UnusablePictureException;

/**
 * The door for photos: what is said is checked, the file is scanned, measured, cleaned and made
 * durable, and only then a row and a process stand for it. What a crash leaves over in between is a
 * file that nobody knows, which {@link PhotoSweeper} deletes; the sender had no answer and sends
 * again.
 */
@ApplicationScoped
class PhotoReception {

  private static final int MEGABYTE = 1_000_000;

  private PhotoRows rows;
  private PhotoFolder folder;
  private VirusScan scan;
  private AuditTrail audit;
  private PictureCleaner cleaner;

  protected PhotoReception() {}

  @Inject
  PhotoReception(
      PhotoRows rows, PhotoFolder folder, VirusScan scan, AuditTrail audit, Settings settings) {
    this.rows = rows;
    this.folder = folder;
    this.scan = scan;
    this.audit = audit;
    this.cleaner =
        new PictureCleaner(
            settings.number("STUDYGATE_PHOTO_MAX_MB", 1, 200) * MEGABYTE,
            settings.number("STUDYGATE_PHOTO_MAX_MEGAPIXELS", 1, 200));
  }

  Photos.Sent take(PhotoOrder order, byte[] sent, PhotoOrigin origin) {
    OrderRules.check(order, LocalDateTime.now());
    String digest = Digests.ofSent(order.patientId().reveal(), sent);
    Optional<PhotoView> known = rows.findSent(digest);
    if (known.isPresent()) {
      return new Photos.Sent(known.get(), false);
    }
    CleanPicture clean = clean(sent, origin);
    String key = UUID.randomUUID().toString();
    folder.keep(key, clean.file());
    Photo photo = new Photo(key, origin.sender(), Instant.now(), digest);
    photo.describe(
        new PhotoSubject(order, clean.maker(), clean.model(), clean.taken()),
        new PhotoPicture(clean),
        order.visit());
    try {
      return new Photos.Sent(rows.receive(photo, order.retakeOf(), origin), true);
    } catch (RuntimeException e) {
      folder.delete(key);
      // The same photo may have come twice at once; then the other one is it.
      PhotoView other = rows.findSent(digest).orElseThrow(() -> e);
      return new Photos.Sent(other, false);
    }
  }

  private CleanPicture clean(byte[] sent, PhotoOrigin origin) {
    try {
      scan.require(sent);
      return cleaner.clean(sent);
    } catch (UnusablePictureException e) {
      refused(origin, e.problem().name());
      throw e;
    } catch (PhotoRefusedException e) {
      refused(origin, e.isInfected() ? "VIRUS_SCAN" : "NOT_SCANNED");
      throw e;
    }
  }

  private void refused(PhotoOrigin origin, String why) {
    if (origin.link() != null) {
      audit.recordStranger(
          PhotoLinks.STRANGER,
          AuditAction.PHOTO_REFUSED,
          AuditOutcome.REFUSED,
          null,
          Map.of("reason", why, "link", origin.link()));
      return;
    }
    audit.recordUnsuccessful(
        AuditAction.PHOTO_REFUSED, AuditOutcome.REFUSED, null, Map.of("reason", why));
  }
}
