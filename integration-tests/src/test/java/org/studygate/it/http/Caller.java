package org.studygate.it.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;

/** An account that calls the server's interfaces for machines, by HTTP Basic. */
public final class Caller {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI server;
  private final String authorization;

  /** An account of a server. */
  public Caller(URI server, String user, String password) {
    this.server = server;
    String pair = user + ":" + password;
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  /** A request to a path, for its user to complete. */
  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", authorization);
  }

  /** Sends a request; the answer may be any status. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
  }

  /** The JSON at a path; anything but 200 fails. 204 is empty JSON. */
  public JsonElement json(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        send(request(path).header("Accept", "application/dicom+json, application/json;q=0.9"));
    if (response.statusCode() == 204) {
      return JsonParser.parseString("[]");
    }
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode());
    }
    return JsonParser.parseString(response.body());
  }

  /** The bytes at a path; anything but 200 fails. */
  public byte[] bytes(String path, String accept) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        CLIENT.send(
            request(path).header("Accept", accept).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode());
    }
    return response.body();
  }
}
