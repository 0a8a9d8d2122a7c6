package org.studygate.skin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.studygate.audit.Caller;
import org.studygate.settings.Settings;
import org.studygate.skin.LinkRefusedException.Reason;
import org.studygate.skin.PhotoLinkRows.Visit;

/**
 * What somebody without an account does who has a link: sees what it is good for, sends photos,
 * hears whether they can be used. The only use case of the server that nobody has to sign in for;
 * the secret of the link is asked for each time, and nothing of the patient is ever told.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedPhotos {

  private static final int MEGABYTE = 1_000_000;
  private static final int FIELDS = 100_000;

  @Inject private PhotoLinkRows links;
  @Inject private LinkGuesses guesses;
  @Inject private PhotoReception reception;
  @Inject private PhotoRows rows;
  @Inject private Settings settings;
  @Inject private Caller caller;

  public LinkedPhotos() {}

  LinkedPhotos(
      PhotoLinkRows links,
      LinkGuesses guesses,
      PhotoReception reception,
      PhotoRows rows,
      Settings settings,
      Caller caller) {
    this.links = links;
    this.guesses = guesses;
    this.reception = reception;
    this.rows = rows;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * What a link is good for.
   *
   * @param bodySite null: the sender says
   * @param left photos that it may still be used for
   */
  public record Opened(BodySite bodySite, String laterality, int left, Instant expiresAt) {}

  /** Whether links open anything here; where they do not, nothing may answer. */
  public boolean isOn() {
    return PhotoLinks.on(settings);
  }

  /** Bytes of a form with a photo, at most. */
  public int mostBytes() {
    return settings.number("STUDYGATE_PHOTO_MAX_MB", 1, 200) * MEGABYTE + FIELDS;
  }

  /**
   * @throws LinkRefusedException when the token opens nothing
   */
  public Opened open(String token) {
    PhotoLink link = enter(token, Visit.OPEN);
    return new Opened(link.bodySite(), link.laterality(), link.left(), link.expiresAt());
  }

  /**
   * Looks at the token before a picture is read for it.
   *
   * @throws LinkRefusedException when no photo may be sent with it
   */
  public void mayPost(String token) {
    if (enter(token, Visit.SEND).left() == 0) {
      throw new LinkRefusedException(Reason.USED_UP);
    }
  }

  /**
   * Takes a photo in, like {@link Photos#send}; its sender is who made the link.
   *
   * @throws LinkRefusedException when the token opens nothing
   */
  public LinkedPhoto send(String token, LinkedOrder said, byte[] picture) {
    PhotoLink link = enter(token, Visit.SEND);
    PhotoOrigin origin = new PhotoOrigin(link.createdBy(), false, link.key());
    return LinkedPhoto.of(reception.take(link.order(said), picture, origin).photo());
  }

  /**
   * A photo that came by the link.
   *
   * @throws LinkRefusedException when the token opens nothing
   * @throws UnknownPhotoException when none did with that key
   */
  public LinkedPhoto find(String token, String key) {
    PhotoLink link = enter(token, Visit.ASK);
    return rows.findOfLink(key, link.key())
        .map(LinkedPhoto::of)
        .orElseThrow(UnknownPhotoException::new);
  }

  private PhotoLink enter(String token, Visit visit) {
    String address = caller.address().orElse("unknown");
    if (!isOn()) {
      throw new LinkRefusedException(Reason.UNKNOWN);
    }
    if (guesses.locked(address)) {
      throw new LinkRefusedException(Reason.TOO_MANY);
    }
    Optional<PhotoLinkRows.Entry> entry = links.enter(token, visit);
    if (entry.isEmpty()) {
      guesses.missed(address);
      throw new LinkRefusedException(Reason.UNKNOWN);
    }
    if (entry.get().refused() != null) {
      throw new LinkRefusedException(entry.get().refused());
    }
    return entry.get().link();
  }
}
