package org.studygate.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.studygate.identity.AccountView;
import org.studygate.identity.Accounts;
import org.studygate.identity.InvalidAccountException;
import org.studygate.identity.NewPassword;
import org.studygate.identity.Role;
import org.studygate.identity.UnknownAccountException;
import org.studygate.web.page.Texts;

/** The accounts, for administrators. */
@Named("accounts")
@ViewScoped
public class AccountsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Accounts accounts;

  private List<AccountView> all;
  private AccountFields fields;
  private boolean creating;

  /** Shown until the administrator has noted it or leaves the page; not written anywhere. */
  private transient NewPassword password;

  private String passwordOf;

  @PostConstruct
  void load() {
    all = accounts.all();
  }

  public void begin() {
    creating = true;
    fields = new AccountFields();
  }

  public void edit(AccountView account) {
    creating = false;
    fields = AccountFields.of(account);
  }

  public void cancel() {
    fields = null;
  }

  public void save() {
    run(
        () -> {
          Set<String> roles = Set.copyOf(fields.getRoles());
          if (creating) {
            show(
                fields.getUsername(),
                accounts.create(
                    fields.getUsername(), fields.getDisplayName(), fields.getEmail(), null, roles));
          } else {
            accounts.setRoles(fields.getUsername(), roles);
            accounts.describe(
                fields.getUsername(), fields.getDisplayName(), fields.getEmail(), null);
          }
          fields = null;
        },
        "accounts.saved");
  }

  public void resetPassword(AccountView account) {
    run(
        () -> show(account.username(), accounts.resetPassword(account.username())),
        "accounts.passwordReset");
  }

  public void disable(AccountView account) {
    run(() -> accounts.disable(account.username()), "accounts.disabledNow");
  }

  public void enable(AccountView account) {
    run(() -> accounts.enable(account.username()), "accounts.enabledNow");
  }

  public void unlock(AccountView account) {
    run(() -> accounts.unlock(account.username()), "accounts.unlockedNow");
  }

  private void run(Runnable change, String done) {
    try {
      change.run();
      Texts.tell(done);
    } catch (InvalidAccountException invalid) {
      Texts.warn("accounts." + invalid.reason());
    } catch (UnknownAccountException gone) {
      Texts.warn("accounts.unknown");
    }
    load();
  }

  private void show(String of, NewPassword made) {
    password = made;
    passwordOf = of;
  }

  public boolean locked(AccountView account) {
    return account.lockedUntil() != null && account.lockedUntil().isAfter(Instant.now());
  }

  public List<AccountView> getAll() {
    return all;
  }

  public AccountFields getFields() {
    return fields;
  }

  public boolean isCreating() {
    return creating;
  }

  public List<String> getRoles() {
    return Role.ALL;
  }

  /** Null unless one was made just now. */
  public NewPassword getPassword() {
    return password;
  }

  public String getPasswordOf() {
    return passwordOf;
  }

  public void forgetPassword() {
    password = null;
    passwordOf = null;
  }
}
