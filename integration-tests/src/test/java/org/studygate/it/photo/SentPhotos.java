package org.studygate.it.photo;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.studygate.it.http.Caller;

/** Photos that are sent by a script. */
public final class SentPhotos {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private SentPhotos() {}

  /** Sends a photo of a patient's back and waits until the server has judged it; its key. */
  public static String judged(Caller sender, String patientId, byte[] picture)
      throws IOException, InterruptedException {
    String boundary = UUID.randomUUID().toString();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map.of(
            "patientName", "Hong^Gildong",
            "patientId", patientId,
            "bodySite", "BACK",
            "consent", "true")
        .forEach(
            (name, value) -> part(body, boundary, name, value.getBytes(StandardCharsets.UTF_8)));
    part(body, boundary, "image", picture);
    body.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    HttpResponse<String> sent =
        sender.send(
            sender
                .request("/api/photos?wait=60")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    if (sent.statusCode() / 100 != 2) {
      throw new IOException("the photo was answered with " + sent.statusCode());
    }
    String key = JsonParser.parseString(sent.body()).getAsJsonObject().get("id").getAsString();
    await("the photo to be judged")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .until(() -> !photo(sender, key).get("verdict").isJsonNull());
    return key;
  }

  private static JsonObject photo(Caller caller, String key)
      throws IOException, InterruptedException {
    return caller.json("/api/photos/" + key).getAsJsonObject();
  }

  private static void part(ByteArrayOutputStream to, String boundary, String name, byte[] value) {
    String head =
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    to.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    to.writeBytes(value);
    to.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
  }
}
