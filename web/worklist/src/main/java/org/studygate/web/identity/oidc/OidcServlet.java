package org.studygate.web.identity.oidc;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.studygate.identity.ExternalSignIn;
import org.studygate.identity.NewPassword;
import org.studygate.identity.NotAdmittedException;

/**
 * The way to the provider of identities ({@code /oidc/start}) and back ({@code /oidc/callback}).
 * What comes back is turned into a ticket, with which the browser signs in as with a password: so
 * all parts of the application, its lock-out and its audit trail work alike for both.
 */
@WebServlet(urlPatterns = "/oidc/*")
public class OidcServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = System.getLogger(OidcServlet.class.getName());
  private static final String ATTEMPT = Attempt.class.getName();

  @Inject private transient Oidc oidc;
  @Inject private transient ExternalSignIn external;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    OidcProvider provider = oidc.provider().orElse(null);
    String path = String.valueOf(request.getPathInfo());
    if (provider == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      switch (path) {
        case "/start" -> start(provider, request, response);
        case "/callback" -> comeBack(provider, request, response);
        default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (NotAdmittedException refused) {
      response.sendRedirect("/login.xhtml?external=" + refused.reason());
    } catch (OidcException e) {
      LOG.log(Level.WARNING, "A sign-in with the provider of identities failed", e);
      response.sendRedirect("/login.xhtml?external=FAILED");
    }
  }

  private void start(
      OidcProvider provider, HttpServletRequest request, HttpServletResponse response)
      throws OidcException, IOException {
    Attempt attempt = Attempt.begin(oidc.address(request, "/oidc/callback"));
    String address = provider.signIn(attempt).toString();
    request.getSession().setAttribute(ATTEMPT, attempt);
    response.sendRedirect(address);
  }

  private void comeBack(
      OidcProvider provider, HttpServletRequest request, HttpServletResponse response)
      throws OidcException, IOException, ServletException {
    HttpSession session = request.getSession(false);
    Attempt attempt = session == null ? null : (Attempt) session.getAttribute(ATTEMPT);
    if (attempt == null || !attempt.state().equals(request.getParameter("state"))) {
      throw new OidcException("the answer belongs to no sign-in that began in this browser");
    }
    session.removeAttribute(ATTEMPT);
    String code = request.getParameter("code");
    if (code == null) {
      throw new OidcException("the provider signed nobody in");
    }
    OidcProvider.Answer answer = provider.answer(code, attempt);
    NewPassword ticket = external.admit(answer.person());
    session.setAttribute(Oidc.ID_TOKEN, answer.idToken());
    request.setAttribute("ticketUser", answer.person().username());
    request.setAttribute("ticket", ticket.reveal());
    request.getRequestDispatcher("/signing-in.xhtml").forward(request, response);
  }
}
