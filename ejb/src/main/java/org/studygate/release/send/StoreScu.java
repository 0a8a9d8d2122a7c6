package org.studygate.release.send;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.InputStreamWriter;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;

/**
 * C-STORE (PS3.4 annex B): one association for each kind of object, kept open while the kind stays
 * the same. Over TLS the destination's certificate is checked against the server's trust store.
 */
public final class StoreScu implements Transfer {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final int STORE_TIMEOUT_MILLIS = 300_000;
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};
  private static final String[] CIPHERS = {
    "TLS_AES_256_GCM_SHA384",
    "TLS_AES_128_GCM_SHA256",
    "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
    "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
    "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"
  };

  private final Device device = new Device("studygate-release");
  private final Connection local = new Connection();
  private final Connection remote;
  private final ApplicationEntity self;
  private final String calledAe;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private Association association;
  private String kind;

  /**
   * @param address {@code dicom://AETITLE@host:port} or {@code dicoms://…}
   */
  public StoreScu(URI address, String callingAe) {
    calledAe = address.getUserInfo();
    self = new ApplicationEntity(callingAe);
    remote = new Connection(null, address.getHost(), address.getPort());
    for (Connection connection : new Connection[] {local, remote}) {
      connection.setTcpNoDelay(true);
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setAcceptTimeout(TIMEOUT_MILLIS);
      connection.setReleaseTimeout(TIMEOUT_MILLIS);
      connection.setResponseTimeout(STORE_TIMEOUT_MILLIS);
      if ("dicoms".equals(address.getScheme())) {
        connection.setTlsProtocols(PROTOCOLS);
        connection.setTlsCipherSuites(CIPHERS);
      }
    }
    device.addConnection(local);
    device.addApplicationEntity(self);
    self.addConnection(local);
    device.setExecutor(threads);
    device.setScheduledExecutor(timer);
  }

  @Override
  public boolean send(Path file) throws IOException {
    SentObject object = SentObject.of(file);
    try {
      open(object);
      if (!association
          .getTransferSyntaxesFor(object.sopClass())
          .contains(object.transferSyntax())) {
        return false;
      }
      try (InputStream in = object.open()) {
        DimseRSP answer =
            association.cstore(
                object.sopClass(),
                object.sopInstance(),
                0,
                new InputStreamWriter(in),
                object.transferSyntax());
        answer.next();
        int status = answer.getCommand().getInt(Tag.Status, -1);
        // Warnings (B000, B006, B007): stored, with something coerced.
        return status == Status.Success || (status & 0xF000) == 0xB000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (IOException e) {
      leave();
      throw e;
    } catch (Exception e) {
      leave();
      throw new IOException(e);
    }
  }

  private void open(SentObject object) throws Exception {
    String wanted = object.sopClass() + ' ' + object.transferSyntax();
    if (association != null && wanted.equals(kind)) {
      return;
    }
    leave();
    AAssociateRQ request = new AAssociateRQ();
    request.setCalledAET(calledAe);
    request.setCallingAET(self.getAETitle());
    request.addPresentationContextFor(object.sopClass(), object.transferSyntax());
    association = self.connect(local, remote, request);
    kind = wanted;
  }

  private void leave() {
    try {
      if (association != null && association.isReadyForDataTransfer()) {
        association.release();
      }
    } catch (IOException alreadyGone) {
      // nothing is left to release
    } catch (RuntimeException alreadyGone) {
      // likewise
    }
    association = null;
    kind = null;
  }

  @Override
  public void close() {
    leave();
    threads.shutdownNow();
    timer.shutdownNow();
  }
}
