package org.studygate.skin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;

/**
 * What senders and staff do with photos. Senders see their own; technologists, radiologists and
 * administrators see all.
 */
@Stateless
@RolesAllowed({Role.PHYSICIAN, Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.DEVICE, Role.ADMIN})
public class Photos {

  private static final int MOST = 200;
  private static final Set<String> STAFF = Set.of(Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.ADMIN);

  @Inject private PhotoReception reception;
  @Inject private PhotoRows rows;
  @Inject private PhotoStore store;
  @Inject private PhotoViews views;
  @Inject private PhotoFolder folder;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  public Photos() {}

  Photos(
      PhotoReception reception,
      PhotoRows rows,
      PhotoStore store,
      PhotoViews views,
      PhotoFolder folder,
      AuditTrail audit,
      Caller caller) {
    this.reception = reception;
    this.rows = rows;
    this.store = store;
    this.views = views;
    this.folder = folder;
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * What became of a sent photo.
   *
   * @param isNew false when the same photo of the same patient was here already
   */
  public record Sent(PhotoView photo, boolean isNew) {}

  /** A cleaned picture file. */
  public record Picture(byte[] bytes, String mediaType) {}

  /**
   * Takes a photo in. When this returns it is safe; it is judged at once, beside this call.
   *
   * @throws InvalidPhotoException when what is said of it cannot be so
   * @throws org.studygate.skin.picture.UnusablePictureException when it is no picture taken here
   * @throws PhotoRefusedException when the virus scan did not let it pass
   */
  @RolesAllowed({Role.PHYSICIAN, Role.TECHNOLOGIST, Role.DEVICE})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Sent send(PhotoOrder order, byte[] picture) {
    return reception.take(order, picture, PhotoOrigin.account(caller.name(), seesAll()));
  }

  /**
   * @throws UnknownPhotoException when there is none that the caller may see
   */
  public PhotoView find(String key) {
    return views.of(visible(key));
  }

  /**
   * Newest first: the caller's own.
   *
   * @param state null for all
   */
  public List<PhotoView> mine(PhotoState state, int first, int max) {
    return list(caller.name(), state, first, max);
  }

  /**
   * Newest first: everybody's.
   *
   * @param state null for all
   */
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.ADMIN})
  public List<PhotoView> all(PhotoState state, int first, int max) {
    return list(null, state, first, max);
  }

  private List<PhotoView> list(String sender, PhotoState state, int first, int max) {
    return store.list(sender, state, first, Math.min(max, MOST)).stream().map(views::of).toList();
  }

  /**
   * The picture without metadata; that it was looked at is recorded.
   *
   * @throws PictureNotKeptException when its time was over; the DICOM object may be in the archive
   */
  public Picture picture(String key) {
    Photo photo = visible(key);
    if (!photo.fileKept()) {
      throw new PictureNotKeptException();
    }
    audit.record(AuditAction.PHOTO_VIEWED, photo.studyUid(), Map.of("photo", key));
    return new Picture(folder.read(key), photo.picture().jpeg() ? "image/jpeg" : "image/png");
  }

  /**
   * Tries the step again that failed for good.
   *
   * @throws WrongPhotoStateException when none did
   */
  @RolesAllowed({Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.ADMIN})
  public PhotoView retry(String key) {
    return rows.retry(key);
  }

  /** Whether the caller sees the photos of others. */
  public boolean seesAll() {
    return caller.roles().stream().anyMatch(STAFF::contains);
  }

  private Photo visible(String key) {
    return Optional.of(store.require(key))
        .filter(photo -> seesAll() || photo.sender().equals(caller.name()))
        .orElseThrow(UnknownPhotoException::new);
  }
}
