package org.studygate.it.dicomweb;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.studygate.it.http.Caller;

/** Stores files by STOW-RS (PS3.18 section 10.5). */
public final class Stow {

  private static final String BOUNDARY = "part-of-a-study";

  private final Caller caller;

  public Stow(Caller caller) {
    this.caller = caller;
  }

  /** Stores files in one request, streaming. */
  public HttpResponse<String> store(List<Path> files) throws IOException, InterruptedException {
    List<HttpRequest.BodyPublisher> body = new ArrayList<>();
    for (Path file : files) {
      body.add(text("\r\n--" + BOUNDARY + "\r\nContent-Type: application/dicom\r\n\r\n"));
      body.add(BodyPublishers.ofFile(file));
    }
    body.add(text("\r\n--" + BOUNDARY + "--\r\n"));
    return caller.send(
        caller
            .request("/dicom-web/studies")
            .header(
                "Content-Type",
                "multipart/related; type=\"application/dicom\"; boundary=" + BOUNDARY)
            .header("Accept", "application/dicom+json")
            .POST(BodyPublishers.concat(body.toArray(HttpRequest.BodyPublisher[]::new))));
  }

  private static HttpRequest.BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, US_ASCII);
  }
}
