package org.studygate.web.identity.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Optional;
import org.studygate.settings.Settings;

/** Signing in with the hospital's own provider of identities, when one is set. */
@Named
@ApplicationScoped
public class Oidc {

  /** The attribute of a session with the address where the provider is told of a sign-out. */
  public static final String SIGN_OUT = Oidc.class.getName() + ".signOut";

  static final String ID_TOKEN = Oidc.class.getName() + ".idToken";

  private static final Logger LOG = System.getLogger(Oidc.class.getName());

  private OidcSettings settings;
  private OidcProvider provider;

  Oidc() {}

  @Inject
  Oidc(Settings all) {
    settings = OidcSettings.of(all).orElse(null);
    provider = settings == null ? null : new OidcProvider(settings);
  }

  public boolean isSet() {
    return provider != null;
  }

  Optional<OidcProvider> provider() {
    return Optional.ofNullable(provider);
  }

  /** An address of this server as browsers know it. */
  URI address(HttpServletRequest request, String path) {
    return URI.create(settings.publicAddress().orElseGet(() -> origin(request)) + path);
  }

  private static String origin(HttpServletRequest request) {
    String url = request.getRequestURL().toString();
    return url.substring(0, url.length() - request.getRequestURI().length());
  }

  /** Where a sign-out goes on to, so that the next click does not sign in again by itself. */
  public Optional<URI> signOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (provider == null
        || session == null
        || !(session.getAttribute(ID_TOKEN) instanceof String idToken)) {
      return Optional.empty();
    }
    try {
      return provider.signOut(idToken, address(request, "/login.xhtml?signedOut=true"));
    } catch (OidcException e) {
      LOG.log(Level.WARNING, "The provider of identities could not be told of a sign-out", e);
      return Optional.empty();
    }
  }
}
