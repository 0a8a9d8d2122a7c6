package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;
import org.studygate.web.identity.oidc.Oidc;

/** What the sign-in page has to say about how one came to it. */
@Named
@RequestScoped
public class Login {

  private String providerSignOut;

  public boolean isFailed() {
    return given("failed");
  }

  /** The key of the text that says why the provider's sign-in did not work; null for nothing. */
  public String getExternal() {
    String reason = parameter("external");
    return reason == null || !reason.matches("[A-Z_]{1,20}") ? null : "login.external." + reason;
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
