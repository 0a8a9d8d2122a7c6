package org.studygate.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.studygate.id.AeTitle;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/**
 * How this node listens for associations.
 *
 * @param tls empty when there is no TLS port
 * @param idle how long a peer may stay silent, also within a message
 */
record DicomSettings(
    AeTitle aeTitle,
    InetAddress bind,
    int port,
    Optional<Tls> tls,
    AllowedPeers allowed,
    int maxAssociations,
    Duration idle) {

  /** Longest wait for an association request or a TLS handshake (PS3.8 9.1.5, the ARTIM timer). */
  static final Duration ARTIM = Duration.ofSeconds(10);

  /**
   * The TLS port and its keys.
   *
   * @param trustStore when set, peers must show a certificate that it vouches for
   */
  record Tls(
      int port,
      Path keyStore,
      String keyStorePassword,
      Optional<Path> trustStore,
      String trustStorePassword) {}

  /**
   * @throws InvalidSettingException when one of the settings is wrong
   */
  static DicomSettings of(Settings settings) {
    return new DicomSettings(
        new AeTitle(settings.required("STUDYGATE_AE_TITLE")),
        bind(settings.required("STUDYGATE_BIND")),
        settings.number("STUDYGATE_DICOM_PORT", 0, 65535),
        tls(settings),
        AllowedPeers.of(settings.list("STUDYGATE_DICOM_ALLOWED_AE")),
        settings.number("STUDYGATE_DICOM_MAX_ASSOCIATIONS", 1, 10_000),
        settings.seconds("STUDYGATE_DICOM_IDLE_TIMEOUT"));
  }

  private static InetAddress bind(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new InvalidSettingException("STUDYGATE_BIND is '" + name + "', which is no address");
    }
  }

  private static Optional<Tls> tls(Settings settings) {
    if (settings.text("STUDYGATE_DICOM_TLS_PORT").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Tls(
            settings.number("STUDYGATE_DICOM_TLS_PORT", 0, 65535),
            Path.of(settings.required("STUDYGATE_DICOM_TLS_KEYSTORE")),
            settings.text("STUDYGATE_DICOM_TLS_KEYSTORE_PASSWORD").orElse(""),
            settings.text("STUDYGATE_DICOM_TLS_TRUSTSTORE").map(Path::of),
            settings.text("STUDYGATE_DICOM_TLS_TRUSTSTORE_PASSWORD").orElse("")));
  }
}
