package org.studygate.web.identity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.studygate.identity.AccountView;

/** The fields in which an administrator describes an account. */
public class AccountFields implements Serializable {

  private static final long serialVersionUID = 1L;

  private String username;
  private String displayName;
  private String email;
  private List<String> roles = new ArrayList<>();

  static AccountFields of(AccountView account) {
    AccountFields fields = new AccountFields();
    fields.username = account.username();
    fields.displayName = account.displayName();
    fields.email = account.email();
    fields.roles = new ArrayList<>(account.roles());
    return fields;
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getDisplayName() {
    return displayName;
  }

  public void setDisplayName(String displayName) {
    this.displayName = displayName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public List<String> getRoles() {
    return roles;
  }

  public void setRoles(List<String> roles) {
    this.roles = roles;
  }
}
