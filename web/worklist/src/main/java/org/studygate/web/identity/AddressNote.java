package org.studygate.web.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.studygate.identity.CallerAddress;

/** Notes where the request came from, for the audit trail. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class AddressNote extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    CallerAddress.set(request.getRemoteAddr());
    try {
      chain.doFilter(request, response);
    } finally {
      CallerAddress.clear();
    }
  }
}
