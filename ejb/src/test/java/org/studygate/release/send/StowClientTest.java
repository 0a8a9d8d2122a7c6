package org.studygate.release.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StowClientTest {

  @TempDir Path folder;
  private HttpServer receiver;
  private int answer = 200;
  private String path;
  private String type;
  private String authorization;
  private String body;

  @BeforeEach
  void listen() throws IOException {
    receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          path = exchange.getRequestURI().getPath();
          type = exchange.getRequestHeaders().getFirst("Content-Type");
          authorization = exchange.getRequestHeaders().getFirst("Authorization");
          body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
        });
    receiver.start();
  }

  @AfterEach
  void close() {
    receiver.stop(0);
  }

  @Test
  void an_object_is_one_part_of_a_multipart_request() throws IOException {
    assertThat(send("user:secret@")).isTrue();

    assertThat(path).isEqualTo("/pacs/rs/studies");
    assertThat(type).startsWith("multipart/related; type=\"application/dicom\"; boundary=");
    String boundary = type.substring(type.lastIndexOf('=') + 1);
    assertThat(body)
        .isEqualTo(
            "--%1$s\r\nContent-Type: application/dicom\r\n\r\ncontent\r\n--%1$s--\r\n"
                .formatted(boundary));
    assertThat(authorization).isEqualTo("Basic dXNlcjpzZWNyZXQ=");
  }

  @Test
  void what_the_receiver_refuses_is_told_from_a_receiver_that_is_not_there() throws IOException {
    answer = 409;
    assertThat(send("")).isFalse();
    assertThat(authorization).isNull();
    answer = 503;
    assertThatThrownBy(() -> send("")).isInstanceOf(IOException.class);
    receiver.stop(0);
    assertThatThrownBy(() -> send("")).isInstanceOf(IOException.class);
  }

  private boolean send(String user) throws IOException {
    Path file = Files.writeString(folder.resolve("object.dcm"), "content");
    URI address =
        URI.create("http://" + user + "127.0.0.1:" + receiver.getAddress().getPort() + "/pacs/rs/");
    try (StowClient client = new StowClient(address)) {
      return client.send(file);
    }
  }
}
