package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.studygate.identity.AccountView;
import org.studygate.identity.OwnAccount;
import org.studygate.identity.UnknownAccountException;
import org.studygate.identity.WeakPasswordException;
import org.studygate.identity.WrongPasswordException;
import org.studygate.web.page.Texts;

/** The user's own account: profile, and a new password. */
@Named("account")
@RequestScoped
public class AccountForm {

  @Inject private OwnAccount own;

  private AccountView view;
  private boolean loaded;
  private String present;
  private String next;
  private String again;

  /** Null for whoever has signed in through another system. */
  public AccountView getView() {
    if (!loaded) {
      view = own.get().orElse(null);
      loaded = true;
    }
    return view;
  }

  public void changePassword() throws IOException {
    if (next == null || !next.equals(again)) {
      Texts.warn("password.different");
      return;
    }
    try {
      own.changePassword(present, next);
    } catch (WrongPasswordException wrong) {
      Texts.warn("password.wrong");
      return;
    } catch (WeakPasswordException weak) {
      Texts.warn("password." + weak.reason());
      return;
    } catch (UnknownAccountException elsewhere) {
      Texts.warn("password.elsewhere");
      return;
    }
    Texts.tell("password.changed");
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    context.getFlash().setKeepMessages(true);
    context.redirect(context.getRequestContextPath() + "/account.xhtml");
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
