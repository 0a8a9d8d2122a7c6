package org.studygate.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.studygate.settings.InvalidSettingException;

/** Server sockets for DICOM over TLS (PS3.15 B.12: TLS 1.2 and 1.3). */
final class TlsSockets {

  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  private TlsSockets() {}

  /** Not bound yet. */
  static SSLServerSocket create(DicomSettings.Tls tls) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys(tls).getKeyManagers(), trust(tls), null);
      SSLServerSocket socket =
          (SSLServerSocket) context.getServerSocketFactory().createServerSocket();
      socket.setEnabledProtocols(PROTOCOLS);
      socket.setNeedClientAuth(tls.trustStore().isPresent());
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS is not available", e);
    }
  }

  private static KeyManagerFactory keys(DicomSettings.Tls tls) throws GeneralSecurityException {
    KeyStore store = load("STUDYGATE_DICOM_TLS_KEYSTORE", tls.keyStore(), tls.keyStorePassword());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, tls.keyStorePassword().toCharArray());
    return keys;
  }

  private static TrustManager[] trust(DicomSettings.Tls tls) throws GeneralSecurityException {
    if (tls.trustStore().isEmpty()) {
      return null;
    }
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(
        load(
            "STUDYGATE_DICOM_TLS_TRUSTSTORE",
            tls.trustStore().orElseThrow(),
            tls.trustStorePassword()));
    return trust.getTrustManagers();
  }

  private static KeyStore load(String setting, Path file, String password)
      throws GeneralSecurityException {
    try {
      return KeyStore.getInstance(file.toFile(), password.toCharArray());
    } catch (IOException e) {
      throw new InvalidSettingException(
          setting + " is " + file + ", which cannot be read with its password");
    }
  }
}
