package org.studygate.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/** The partners: STUDYGATE_PARTNERS and what is set for each of its names. */
@ApplicationScoped
class PartnerSettings {

  private static final Set<String> SCHEMES = Set.of("dicom", "dicoms", "http", "https");

  private Settings settings;

  protected PartnerSettings() {}

  @Inject
  PartnerSettings(Settings settings) {
    this.settings = settings;
  }

  /**
   * @throws InvalidSettingException when one is set wrongly
   */
  List<Partner> all() {
    return settings.list("STUDYGATE_PARTNERS").stream().map(this::partner).toList();
  }

  /** The partner that fetches with that account. */
  Optional<Partner> of(String account) {
    return all().stream().filter(partner -> account.equals(partner.account())).findFirst();
  }

  private Partner partner(String name) {
    if (!name.matches("[a-z0-9]{1,32}")) {
      throw new InvalidSettingException(
          "STUDYGATE_PARTNERS must list names of small letters and digits");
    }
    String prefix = "STUDYGATE_PARTNER_" + name.toUpperCase(Locale.ROOT);
    return new Partner(
        name,
        settings.text(prefix + "_ADDRESS").map(text -> address(prefix, text)).orElse(null),
        new HashSet<>(settings.list(prefix + "_PUSH")),
        new HashSet<>(settings.list(prefix + "_PULL")),
        settings.text(prefix + "_ACCOUNT").orElse(null));
  }

  private static URI address(String prefix, String text) {
    try {
      URI address = URI.create(text);
      boolean dimse = String.valueOf(address.getScheme()).startsWith("dicom");
      if (SCHEMES.contains(address.getScheme())
          && address.getHost() != null
          && (!dimse || address.getUserInfo() != null && address.getPort() > 0)) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      // said below, without the value: it may hold a password
    }
    throw new InvalidSettingException(
        prefix + "_ADDRESS must be dicom://AETITLE@host:port or https://host/path");
  }
}
