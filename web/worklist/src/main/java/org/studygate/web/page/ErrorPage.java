package org.studygate.web.page;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * Says what went wrong: to people with a page, to programs with a problem document (RFC 9457). The
 * message of an exception is never shown: nobody knows what it holds.
 */
@WebServlet("/error")
public class ErrorPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = status(request);
    response.setStatus(status);
    if (forPrograms(request)) {
      response.setContentType("application/problem+json");
      response.getWriter().write("{\"type\":\"about:blank\",\"status\":" + status + "}");
      return;
    }
    String page = status == 403 || status == 404 ? Integer.toString(status) : "500";
    request.getRequestDispatcher("/error/" + page + ".xhtml").forward(request, response);
  }

  /** The page framework sends the browser here with a parameter after an exception of its own. */
  private static int status(HttpServletRequest request) {
    if (refused(request)) {
      return HttpServletResponse.SC_FORBIDDEN;
    }
    if (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) {
      return code;
    }
    return "500".equals(request.getParameter("status"))
        ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR
        : HttpServletResponse.SC_NOT_FOUND;
  }

  /** A use case that the caller's roles do not allow tells so with an exception. */
  private static boolean refused(HttpServletRequest request) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    for (Throwable t = thrown instanceof Throwable e ? e : null; t != null; t = t.getCause()) {
      if (t instanceof EJBAccessException) {
        return true;
      }
    }
    return false;
  }

  private static boolean forPrograms(HttpServletRequest request) {
    Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = uri == null ? "" : uri.toString();
    return path.equals("/send")
        || Stream.of("/api/", "/dicom-web/", "/health", "/metrics", "/send/")
            .anyMatch(path::startsWith);
  }
}
