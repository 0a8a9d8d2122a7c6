package org.studygate.web.identity.oidc;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/**
 * Where people sign in when it is not here.
 *
 * @param rolesClaim the way to the claim that lists the roles, e.g. {@code realm_access.roles}
 * @param rolePrefix what stands before a role's name in that claim; may be empty
 * @param publicAddress the address that browsers know this server by; empty for that of the request
 */
record OidcSettings(
    URI issuer,
    String clientId,
    String clientSecret,
    String nameClaim,
    List<String> rolesClaim,
    String rolePrefix,
    Optional<String> publicAddress) {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Empty when no provider is set. */
  static Optional<OidcSettings> of(Settings settings) {
    return settings
        .text("STUDYGATE_OIDC_ISSUER")
        .map(
            issuer ->
                new OidcSettings(
                    issuer(issuer),
                    settings.required("STUDYGATE_OIDC_CLIENT_ID"),
                    settings.required("STUDYGATE_OIDC_CLIENT_SECRET"),
                    settings.required("STUDYGATE_OIDC_NAME_CLAIM"),
                    List.of(settings.required("STUDYGATE_OIDC_ROLES_CLAIM").split("\\.")),
                    settings.text("STUDYGATE_OIDC_ROLE_PREFIX").orElse(""),
                    settings.text("STUDYGATE_PUBLIC_URL").map(url -> url.replaceAll("/+$", ""))));
  }

  /** Passwords and tokens travel to it: by HTTPS, or not off this machine. */
  private static URI issuer(String value) {
    try {
      URI issuer = URI.create(value);
      if ("https".equals(issuer.getScheme())
          || "http".equals(issuer.getScheme()) && LOOPBACK.contains(issuer.getHost())) {
        return issuer;
      }
    } catch (IllegalArgumentException noAddress) {
      // told below
    }
    throw new InvalidSettingException("STUDYGATE_OIDC_ISSUER must be an https address");
  }
}
