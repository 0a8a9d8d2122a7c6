package org.studygate.audit;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/**
 * Where audit messages go: {@code tls://host:6514} (RFC 5425), {@code tcp://host:601} (RFC 6587,
 * with lengths) or {@code udp://host:514} (RFC 5426).
 *
 * @param trustStore PKCS #12 with the certificates that are trusted over TLS; null for the JDK's
 */
record SyslogDestination(
    Transport transport, String host, int port, Path trustStore, String trustStorePassword) {

  enum Transport {
    TLS(6514),
    TCP(601),
    UDP(514);

    private final int usualPort;

    Transport(int usualPort) {
      this.usualPort = usualPort;
    }
  }

  /**
   * Empty when none is set.
   *
   * @throws InvalidSettingException when it is no such address
   */
  static Optional<SyslogDestination> of(Settings settings) {
    return settings.text("STUDYGATE_AUDIT_SYSLOG").map(address -> parse(address, settings));
  }

  private static SyslogDestination parse(String address, Settings settings) {
    try {
      URI uri = URI.create(address);
      Transport transport = Transport.valueOf(uri.getScheme().toUpperCase(Locale.ROOT));
      if (uri.getHost() != null) {
        return new SyslogDestination(
            transport,
            uri.getHost(),
            uri.getPort() > 0 ? uri.getPort() : transport.usualPort,
            settings.text("STUDYGATE_AUDIT_SYSLOG_TRUSTSTORE").map(Path::of).orElse(null),
            settings.text("STUDYGATE_AUDIT_SYSLOG_TRUSTSTORE_PASSWORD").orElse(""));
      }
    } catch (IllegalArgumentException | NullPointerException noAddress) {
      // said below
    }
    throw new InvalidSettingException(
        "STUDYGATE_AUDIT_SYSLOG is '%s', but must be tls://host:port, tcp://host:port or udp://host:port"
            .formatted(address));
  }
}
