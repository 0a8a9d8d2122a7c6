package org.studygate.skin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;
import org.studygate.settings.Settings;

/**
 * Invitations by which a patient or a referring doctor without an account may send photos. Who made
 * one sees and revokes it; technologists and administrators see and revoke all.
 */
@Stateless
@RolesAllowed({Role.PHYSICIAN, Role.TECHNOLOGIST, Role.ADMIN})
public class PhotoLinks {

  /** Who sends by a link, in the audit trail; no account can be called so. */
  static final String STRANGER = "photo link";

  private static final String SWITCH = "STUDYGATE_PHOTO_LINKS";
  private static final int MOST = 200;
  private static final int MOST_HOURS = 24 * 31;
  private static final int MOST_PHOTOS = 100;
  private static final Set<String> STAFF = Set.of(Role.TECHNOLOGIST, Role.ADMIN);

  @Inject private PhotoLinkRows rows;
  @Inject private Settings settings;
  @Inject private Caller caller;

  public PhotoLinks() {}

  PhotoLinks(PhotoLinkRows rows, Settings settings, Caller caller) {
    this.rows = rows;
    this.settings = settings;
    this.caller = caller;
  }

  /**
   * A new link.
   *
   * @param token its secret, which is told this once
   */
  public record Created(PhotoLinkView link, String token) {}

  /** Whether links are made and open anything here. */
  static boolean on(Settings settings) {
    return settings.text(SWITCH).filter("true"::equals).isPresent();
  }

  public boolean isOn() {
    return on(settings);
  }

  /** Hours that a link opens something, where nobody says otherwise. */
  public int usualHours() {
    return settings.number("STUDYGATE_PHOTO_LINK_HOURS", 1, MOST_HOURS);
  }

  /** Photos that a link is good for, where nobody says otherwise. */
  public int usualPhotos() {
    return settings.number("STUDYGATE_PHOTO_LINK_PHOTOS", 1, MOST_PHOTOS);
  }

  /**
   * @throws InvalidPhotoException when links are off, or what is said cannot be so
   */
  @RolesAllowed({Role.PHYSICIAN, Role.TECHNOLOGIST})
  public Created create(PhotoLinkOrder order) {
    if (!isOn()) {
      throw new InvalidPhotoException("links for senders are switched off (STUDYGATE_PHOTO_LINKS)");
    }
    PhotoLinkOrder full = order.within(usualHours(), usualPhotos());
    OrderRules.check(full, LocalDateTime.now(), MOST_HOURS, MOST_PHOTOS);
    String token = LinkToken.next();
    return new Created(rows.create(full, token, caller.name()), token);
  }

  /** Newest first: the caller's own, for staff all. */
  public List<PhotoLinkView> list(int first, int max) {
    return rows.list(seesAll() ? null : caller.name(), first, Math.min(max, MOST));
  }

  /**
   * From now on it opens nothing.
   *
   * @throws UnknownPhotoException when there is none that the caller may revoke
   */
  public void revoke(String key) {
    if (!rows.revoke(key, seesAll() ? null : caller.name())) {
      throw new UnknownPhotoException();
    }
  }

  private boolean seesAll() {
    return caller.roles().stream().anyMatch(STAFF::contains);
  }
}
