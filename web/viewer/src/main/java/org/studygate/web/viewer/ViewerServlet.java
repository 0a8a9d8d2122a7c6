package org.studygate.web.viewer;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Serves OHIF: files that the build has compressed once, and the start page wherever OHIF's own
 * router decides.
 */
public class ViewerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private transient ViewerFiles files;
  private String entityTag;

  @Override
  public void init() throws ServletException {
    files = new ViewerFiles(this::exists);
    try (InputStream buildId = getServletContext().getResourceAsStream("/WEB-INF/ohif/build-id")) {
      entityTag = "\"" + new String(buildId.readAllBytes(), StandardCharsets.US_ASCII) + "\"";
    } catch (IOException e) {
      throw new ServletException("The viewer's build id cannot be read", e);
    }
  }

  private boolean exists(String resource) {
    try {
      return getServletContext().getResource(resource) != null;
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ViewerFile> file = files.find(request.getServletPath());
    if (file.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    ViewerHeaders.put(response, file.get(), entityTag);
    if (!file.get().isSignIn() && entityTag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    send(file.get(), acceptsGzip(request), response);
  }

  /** A refused sign-in is forwarded here as the POST that it was. */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private void send(ViewerFile file, boolean gzip, HttpServletResponse response)
      throws IOException {
    response.setContentType(getServletContext().getMimeType(file.name()));
    try (InputStream stored = getServletContext().getResourceAsStream(file.resource())) {
      if (file.compressed() && gzip) {
        response.setHeader("Content-Encoding", "gzip");
        stored.transferTo(response.getOutputStream());
      } else if (file.compressed()) {
        new GZIPInputStream(stored).transferTo(response.getOutputStream());
      } else {
        stored.transferTo(response.getOutputStream());
      }
    }
  }

  private static boolean acceptsGzip(HttpServletRequest request) {
    String accepted = request.getHeader("Accept-Encoding");
    return accepted != null && accepted.contains("gzip");
  }
}
