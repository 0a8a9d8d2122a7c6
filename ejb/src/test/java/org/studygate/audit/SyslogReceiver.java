package org.studygate.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;

/** A syslog receiver on loopback that reads messages with their length before them. */
final class SyslogReceiver implements AutoCloseable {

  private final ServerSocket server;
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private volatile Socket current;

  private SyslogReceiver(ServerSocket server) {
    this.server = server;
    Thread thread = new Thread(this::acceptAll, "syslog-receiver");
    thread.setDaemon(true);
    thread.start();
  }

  static SyslogReceiver on(int port, ServerSocketFactory sockets) throws IOException {
    return new SyslogReceiver(
        sockets.createServerSocket(port, 10, InetAddress.getLoopbackAddress()));
  }

  int port() {
    return server.getLocalPort();
  }

  /** The next message; fails when none comes in ten seconds. */
  String next() throws InterruptedException {
    String message = messages.poll(10, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("no message came");
    }
    return message;
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }

  private void acceptAll() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        current = socket;
        readAll(socket.getInputStream());
      } catch (IOException closed) {
        // the sender went, or the test is over
      }
    }
  }

  private void readAll(InputStream in) throws IOException {
    int length;
    while ((length = readLength(in)) >= 0) {
      messages.add(new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
  }

  private static int readLength(InputStream in) throws IOException {
    ByteArrayOutputStream digits = new ByteArrayOutputStream();
    for (int c = in.read(); c != ' '; c = in.read()) {
      if (c < 0) {
        return -1;
      }
      digits.write(c);
    }
    return Integer.parseInt(digits.toString(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() throws IOException {
    server.close();
    Socket open = current;
    if (open != null) {
      open.close();
    }
  }
}
