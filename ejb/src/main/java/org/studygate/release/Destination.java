package org.studygate.release;

import java.net.URI;
import org.studygate.settings.InvalidSettingException;

/**
 * A place that the administrators allow releases to be sent to.
 *
 * @param address {@code dicom://AETITLE@host:port} or {@code dicoms://…} (TLS) for C-STORE, {@code
 *     http(s)://[user:password@]host/…} (the service's root, without {@code /studies}) for STOW-RS
 */
record Destination(String name, DestinationType type, URI address) {

  static Destination of(String setting) {
    int equals = setting.indexOf('=');
    try {
      String name = setting.substring(0, equals).strip();
      URI address = URI.create(setting.substring(equals + 1).strip());
      DestinationType type =
          switch (address.getScheme()) {
            case "dicom", "dicoms" -> DestinationType.C_STORE;
            case "http", "https" -> DestinationType.STOW_RS;
            default -> throw new IllegalArgumentException();
          };
      boolean complete =
          name.matches("[A-Za-z0-9_.-]{1,64}")
              && address.getHost() != null
              && (type == DestinationType.STOW_RS
                  || address.getUserInfo() != null && address.getPort() > 0);
      if (complete) {
        return new Destination(name, type, address);
      }
    } catch (RuntimeException malformed) {
      // said below, without the value: it may hold a password
    }
    throw new InvalidSettingException(
        "STUDYGATE_RELEASE_DESTINATIONS must list name=dicom://AETITLE@host:port or"
            + " name=https://host/path");
  }

  boolean tls() {
    return "dicoms".equals(address.getScheme());
  }
}
