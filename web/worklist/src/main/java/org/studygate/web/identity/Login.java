package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/** What the sign-in page has to say about how one came to it. */
@Named
@RequestScoped
public class Login {

  public boolean isFailed() {
    return given("failed");
  }

  public boolean isLocked() {
    return given("locked");
  }

  public boolean isSignedOut() {
    return given("signedOut");
  }

  private static boolean given(String parameter) {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    return "true".equals(parameters.get(parameter));
  }
}
