package org.studygate.audit;

import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A way to a syslog receiver. */
interface SyslogConnection extends Closeable {

  int CONNECT_MILLIS = 5000;
  int LOOK_MILLIS = 50;

  void send(byte[] message) throws IOException;

  /**
   * Syslog has no answers: the only sign that what was sent is lost is that the receiver has
   * closed, so this looks for that before the messages count as delivered.
   *
   * @throws IOException when the receiver is gone
   */
  void assertOpen() throws IOException;

  static SyslogConnection open(SyslogDestination to) throws IOException {
    return switch (to.transport()) {
      case UDP -> new Datagrams(to);
      case TCP -> new Stream(connect(to));
      case TLS -> new Stream(secure(to, connect(to)));
    };
  }

  private static Socket connect(SyslogDestination to) throws IOException {
    Socket socket = new Socket();
    socket.connect(new InetSocketAddress(to.host(), to.port()), CONNECT_MILLIS);
    return socket;
  }

  private static Socket secure(SyslogDestination to, Socket plain) throws IOException {
    try {
      SSLSocket socket =
          (SSLSocket)
              context(to).getSocketFactory().createSocket(plain, to.host(), to.port(), true);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.setSoTimeout(CONNECT_MILLIS);
      socket.startHandshake();
      return socket;
    } catch (GeneralSecurityException e) {
      plain.close();
      throw new IOException("the trust store for syslog cannot be used", e);
    } catch (IOException e) {
      plain.close();
      throw e;
    }
  }

  private static SSLContext context(SyslogDestination to)
      throws GeneralSecurityException, IOException {
    if (to.trustStore() == null) {
      return SSLContext.getDefault();
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(
        KeyStore.getInstance(to.trustStore().toFile(), to.trustStorePassword().toCharArray()));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  /** RFC 5425 4.3 and RFC 6587 3.4.1: each message with its length before it. */
  final class Stream implements SyslogConnection {
    private final Socket socket;

    Stream(Socket socket) throws IOException {
      this.socket = socket;
      socket.setSoTimeout(LOOK_MILLIS);
    }

    @Override
    public void send(byte[] message) throws IOException {
      byte[] length = (message.length + " ").getBytes(StandardCharsets.US_ASCII);
      byte[] frame = new byte[length.length + message.length];
      System.arraycopy(length, 0, frame, 0, length.length);
      System.arraycopy(message, 0, frame, length.length, message.length);
      socket.getOutputStream().write(frame);
    }

    @Override
    public void assertOpen() throws IOException {
      socket.getOutputStream().flush();
      try {
        if (socket.getInputStream().read() < 0) {
          throw new IOException("the syslog receiver has closed the connection");
        }
      } catch (SocketTimeoutException stillThere) {
        // as it should be: a receiver says nothing
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** RFC 5426: one datagram a message; nobody notices when one is lost. */
  final class Datagrams implements SyslogConnection {
    private final DatagramSocket socket = new DatagramSocket();
    private final InetSocketAddress receiver;

    Datagrams(SyslogDestination to) throws IOException {
      this.receiver = new InetSocketAddress(InetAddress.getByName(to.host()), to.port());
    }

    @Override
    public void send(byte[] message) throws IOException {
      socket.send(new DatagramPacket(message, message.length, receiver));
    }

    @Override
    public void assertOpen() {
      // cannot be seen
    }

    @Override
    public void close() {
      socket.close();
    }
  }
}
