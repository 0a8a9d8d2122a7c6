package org.studygate.web.skin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.studygate.skin.LinkedPhotos;

/** What answers to people without an account is not there until a site switches it on. */
@WebFilter({"/send.xhtml", "/send", "/send/*"})
public class LinkDoor extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject private transient LinkedPhotos photos;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (photos.isOn()) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
