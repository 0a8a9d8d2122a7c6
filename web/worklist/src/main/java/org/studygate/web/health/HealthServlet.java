package org.studygate.web.health;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.studygate.health.HealthChecks;
import org.studygate.health.HealthReport;

/**
 * {@code /health/live}: this process answers. {@code /health/ready} and {@code /health}: all that
 * it needs works too; 200 when so, else 503. It names what does not work, or not as it should, and
 * no more, since nobody has to sign in for it.
 */
@WebServlet({"/health", "/health/live", "/health/ready"})
public class HealthServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient HealthChecks checks;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean liveOnly = request.getServletPath().endsWith("/live");
    HealthReport report = liveOnly ? new HealthReport(Map.of(), Map.of()) : checks.ready();
    response.setStatus(
        report.up() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    response.setContentType("application/json");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().write(json(report));
  }

  private static String json(HealthReport report) {
    JsonObjectBuilder checks = Json.createObjectBuilder();
    report.checks().forEach((name, up) -> checks.add(name, word(up)));
    return Json.createObjectBuilder()
        .add("status", word(report.up()))
        .add("checks", checks)
        .add("warnings", Json.createArrayBuilder(report.warnings().keySet()))
        .build()
        .toString();
  }

  private static String word(boolean up) {
    return up ? "UP" : "DOWN";
  }
}
