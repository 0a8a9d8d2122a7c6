package org.studygate.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.identity.CurrentUser;
import org.studygate.identity.Role;
import org.studygate.web.identity.oidc.Oidc;
import org.studygate.web.page.Display;

/** Who is signed in, and what the menu offers. The use cases decide who may do what. */
@Named
@RequestScoped
public class User {

  @Inject private CurrentUser current;
  @Inject private AuditTrail audit;
  @Inject private Display display;
  @Inject private Oidc oidc;

  private Set<String> roles;

  public String getName() {
    return current.name();
  }

  public String getInitial() {
    return getName().substring(0, 1);
  }

  public String getRoleNames() {
    return roles().stream()
        .map(role -> display.translated("role.", role))
        .collect(Collectors.joining(", "));
  }

  /** Those who have tasks here. */
  public boolean isClinical() {
    return any(Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.ADMIN);
  }

  public boolean isSeesStudies() {
    return any(Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.PHYSICIAN, Role.ADMIN);
  }

  public boolean isRadiologist() {
    return any(Role.RADIOLOGIST);
  }

  public boolean isAdmin() {
    return any(Role.ADMIN);
  }

  public boolean isTasklist() {
    return any(Role.STEWARD, Role.ADMIN);
  }

  public boolean isSeesReleases() {
    return any(Role.RESEARCHER, Role.STEWARD, Role.ADMIN);
  }

  public boolean isAsksForData() {
    return any(Role.RESEARCHER, Role.STEWARD);
  }

  public boolean isSendsPhotos() {
    return any(Role.PHYSICIAN, Role.TECHNOLOGIST, Role.DEVICE);
  }

  /** May let others send photos by a link. */
  public boolean isInvites() {
    return any(Role.PHYSICIAN, Role.TECHNOLOGIST, Role.ADMIN);
  }

  public boolean isSeesPhotos() {
    return any(Role.PHYSICIAN, Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.DEVICE, Role.ADMIN);
  }

  public boolean isSeesTrainings() {
    return any(Role.PHYSICIAN, Role.RADIOLOGIST, Role.ADMIN);
  }

  public boolean isLabelsPhotos() {
    return any(Role.PHYSICIAN, Role.RADIOLOGIST);
  }

  public boolean isSeesLabels() {
    return any(Role.PHYSICIAN, Role.RADIOLOGIST, Role.ADMIN);
  }

  public boolean isSeesPartners() {
    return any(Role.TECHNOLOGIST, Role.ADMIN);
  }

  /** May try a failed step again. */
  public boolean isMayRetry() {
    return any(Role.ADMIN, Role.TECHNOLOGIST);
  }

  public boolean isReadsReports() {
    return any(Role.RADIOLOGIST, Role.PHYSICIAN, Role.TECHNOLOGIST);
  }

  /** Ends the session here, in the viewer, in Tasklist and in Cockpit: they share it. */
  public void signOut() throws IOException, ServletException {
    ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) context.getRequest();
    audit.record(AuditAction.LOGGED_OUT, "account", getName(), Map.of());
    Optional<URI> provider = oidc.signOut(request);
    request.logout();
    context.invalidateSession();
    // The page goes on to the provider: an answer to a form may not lead to another site.
    provider.ifPresent(uri -> context.getSessionMap().put(Oidc.SIGN_OUT, uri.toString()));
    context.redirect(context.getRequestContextPath() + "/login.xhtml?signedOut=true");
  }

  private boolean any(String... wanted) {
    return Arrays.stream(wanted).anyMatch(roles()::contains);
  }

  private Set<String> roles() {
    if (roles == null) {
      roles = current.roles();
    }
    return roles;
  }
}
