package org.studygate.intake;

import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLSocket;
import org.aoju.bus.image.metric.AdvancedHandler;
import org.aoju.bus.image.metric.Connection;

/**
 * Accepts connections and hands them to the toolkit. Handshakes run beside it, so that a peer that
 * stays silent keeps no other out.
 */
final class DicomListener implements Closeable {

  private static final Logger LOG = System.getLogger(DicomListener.class.getName());

  private final Connection connection;
  private final ServerSocket server;
  private final AllowedPeers allowed;
  private final ExecutorService threads;
  private final int silenceMillis;

  DicomListener(
      Connection connection,
      ServerSocket server,
      AllowedPeers allowed,
      ExecutorService threads,
      int silenceMillis) {
    this.connection = connection;
    this.server = server;
    this.allowed = allowed;
    this.threads = threads;
    this.silenceMillis = silenceMillis;
  }

  int port() {
    return server.getLocalPort();
  }

  void listen() {
    threads.execute(this::acceptUntilClosed);
  }

  private void acceptUntilClosed() {
    while (!server.isClosed()) {
      try {
        greetBeside(server.accept());
      } catch (IOException e) {
        if (!server.isClosed()) {
          LOG.log(Level.WARNING, "a connection could not be accepted", e);
        }
      }
    }
  }

  private void greetBeside(Socket socket) throws IOException {
    if (!allowed.allow(socket.getInetAddress())) {
      socket.close();
      return;
    }
    try {
      threads.execute(() -> greet(socket));
    } catch (RejectedExecutionException tooMany) {
      LOG.log(Level.WARNING, "a connection was closed because there are too many");
      socket.close();
    }
  }

  private void greet(Socket socket) {
    try {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout((int) DicomSettings.ARTIM.toMillis());
      if (socket instanceof SSLSocket tls) {
        tls.startHandshake();
      }
      socket.setSoTimeout(silenceMillis);
      AdvancedHandler.INSTANCE.onAccept(connection, socket);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.INFO, "a connection ended before it began: {0}", e.getClass().getSimpleName());
      close(socket);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.log(Level.DEBUG, "a socket could not be closed", e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
