package org.studygate.release.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;

/** STOW-RS (PS3.18 10.5): one object a request, so that each is confirmed by itself. */
public final class StowClient implements Transfer {

  private static final Duration CONNECT = Duration.ofSeconds(30);
  private static final Duration ANSWER = Duration.ofMinutes(5);
  private static final int CONFLICT = 409;

  private final HttpClient client =
      HttpClient.newBuilder()
          // some receivers stumble over the offer of HTTP/2
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .build();
  private final URI studies;
  private final String authorization;

  /**
   * @param address the service's root; a user and password in it are sent by HTTP Basic
   */
  public StowClient(URI address) {
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    studies =
        URI.create(
            address.getScheme()
                + "://"
                + address.getHost()
                + port
                + path.replaceAll("/+$", "")
                + "/studies");
    String user = address.getUserInfo();
    authorization =
        user == null
            ? null
            : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean send(Path file) throws IOException {
    String boundary = UUID.randomUUID().toString();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(studies)
            .timeout(ANSWER)
            .header("Accept", "application/dicom+json")
            .header(
                "Content-Type",
                "multipart/related; type=\"application/dicom\"; boundary=" + boundary)
            .POST(
                BodyPublishers.concat(
                    text("--" + boundary + "\r\nContent-Type: application/dicom\r\n\r\n"),
                    BodyPublishers.ofFile(file),
                    text("\r\n--" + boundary + "--\r\n")));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    try {
      int status =
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status == 200) {
        return true;
      }
      if (status == CONFLICT || status == 400 || status == 415) {
        return false;
      }
      throw new IOException("the destination answered " + status);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static HttpRequest.BodyPublisher text(String text) {
    return BodyPublishers.ofString(text, StandardCharsets.US_ASCII);
  }

  @Override
  public void close() {
    // the client holds nothing that would have to be let go
  }
}
