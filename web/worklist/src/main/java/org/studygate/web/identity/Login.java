package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.studygate.identity.NotAdmittedException;
import org.studygate.web.identity.oidc.Oidc;

/** What the sign-in page has to say about how one came to it. */
@Named
@RequestScoped
public class Login {

  private static final Set<String> EXTERNAL =
      Stream.concat(
              Stream.of("FAILED"), Stream.of(NotAdmittedException.Reason.values()).map(Enum::name))
          .collect(Collectors.toSet());

  private String providerSignOut;

  public boolean isFailed() {
    return given("failed");
  }

  /** The key of the text that says why the provider's sign-in did not work; null for nothing. */
  public String getExternal() {
    String reason = parameter("external");
    return EXTERNAL.contains(String.valueOf(reason)) ? "login.external." + reason : null;
  }

  public boolean isSignedOut() {
    return given("signedOut");
  }

  /** Where the provider of identities signs out too, once after a sign-out here; else null. */
  public String getProviderSignOut() {
    if (providerSignOut == null) {
      ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
      providerSignOut =
          context.getSession(false) == null
              ? null
              : (String) context.getSessionMap().remove(Oidc.SIGN_OUT);
    }
    return providerSignOut;
  }

  private static boolean given(String parameter) {
    return "true".equals(parameter(parameter));
  }

  private static String parameter(String name) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return parameters.get(name);
  }
}
