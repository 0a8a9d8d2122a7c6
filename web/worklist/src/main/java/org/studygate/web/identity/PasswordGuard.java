package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Leads whoever has a one-time password to the page where it is changed, before anything else. */
@Named
@RequestScoped
public class PasswordGuard {

  private static final String PAGE = "/account.xhtml";

  @Inject private AccountForm account;

  public void check() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    boolean there = PAGE.equals(faces.getViewRoot().getViewId());
    if (!there && account.getView() != null && account.getView().mustChange()) {
      ExternalContext context = faces.getExternalContext();
      context.redirect(context.getRequestContextPath() + PAGE);
    }
  }
}
