package org.studygate.release;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;

/**
 * Hands out packages: to the requester alone, signed in, by a link that the server made for that
 * person and that is good for some hours, and only while the release is approved and available.
 */
@Stateless
@RolesAllowed({Role.RESEARCHER, Role.STEWARD})
public class ReleasePackages {

  private static final int SIGNATURE = 16;

  @Inject private ReleaseStore store;
  @Inject private ReleaseAudit audit;
  @Inject private ReleaseKeys keys;
  @Inject private ReleaseChoices choices;
  @Inject private StagingArea staging;
  @Inject private Caller caller;

  public ReleasePackages() {}

  ReleasePackages(
      ReleaseStore store,
      ReleaseAudit audit,
      ReleaseKeys keys,
      ReleaseChoices choices,
      StagingArea staging,
      Caller caller) {
    this.store = store;
    this.audit = audit;
    this.keys = keys;
    this.choices = choices;
    this.staging = staging;
    this.caller = caller;
  }

  /**
   * What makes an address of the package good.
   *
   * @param until seconds since 1970
   */
  public record Link(long until, String signature) {}

  /** A package that may be read now. */
  public record Open(Path file, long size, String digest, String name) {}

  /**
   * A new link to the package.
   *
   * @throws UnknownReleaseException when the caller did not ask for the release
   * @throws WrongReleaseStateException when there is nothing to download now
   */
  public Link link(String key) {
    Release release = downloadable(key);
    Instant until = Instant.now().plus(choices.link());
    long seconds =
        (until.isBefore(release.expiresAt()) ? until : release.expiresAt()).getEpochSecond();
    return new Link(seconds, signature(key, seconds));
  }

  /**
   * Opens the package for a download, which is recorded.
   *
   * @param from first byte that is asked for; what is not 0 goes on with a broken download
   * @throws LinkExpiredException when the link is too old or forged
   */
  public Open open(String key, long until, String signature, long from) {
    Release release = downloadable(key);
    boolean genuine =
        MessageDigest.isEqual(
            signature(key, until).getBytes(StandardCharsets.US_ASCII),
            String.valueOf(signature).getBytes(StandardCharsets.US_ASCII));
    if (!genuine || Instant.now().getEpochSecond() >= until) {
      audit.recordRefused(AuditAction.RELEASE_DOWNLOADED, release, "link not valid");
      throw new LinkExpiredException();
    }
    Path file = staging.packageFile(key);
    if (!Files.isReadable(file)) {
      throw new WrongReleaseStateException(release.state());
    }
    if (from == 0) {
      release.downloaded();
    }
    audit.record(
        AuditAction.RELEASE_DOWNLOADED,
        release,
        Map.of("sha256", release.packageDigest(), "from", Long.toString(from)));
    return new Open(
        file,
        release.packageSize(),
        release.packageDigest(),
        "release-" + key.substring(0, 8) + ".zip");
  }

  private Release downloadable(String key) {
    Release release = store.requireLocked(key);
    if (!release.requester().equals(caller.name())) {
      throw new UnknownReleaseException();
    }
    if (!release.downloadable(Instant.now())) {
      throw new WrongReleaseStateException(release.state());
    }
    return release;
  }

  /** Of another person the same link is worth nothing. */
  private String signature(String key, long until) {
    byte[] mac = keys.signature("package " + key + " " + until + " " + caller.name());
    return HexFormat.of().formatHex(mac, 0, SIGNATURE);
  }
}
