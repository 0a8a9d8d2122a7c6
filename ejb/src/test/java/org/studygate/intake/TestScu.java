package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.X509TrustManager;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.DataWriter;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.studygate.testing.TestObject;

/** A sender with one association, which says what it was answered. */
final class TestScu implements AutoCloseable {

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final Association association;

  /** Offers CT images in explicit little endian, and whatever contexts are given. */
  TestScu(int port, String callingAe, String calledAe, Presentation... more) throws Exception {
    this(port, callingAe, calledAe, false, more);
  }

  /** Over TLS, trusting whatever certificate the server shows. */
  static TestScu overTls(TestIntake intake) throws Exception {
    return new TestScu(intake.tlsPort(), "CT1", TestIntake.AE_TITLE, true);
  }

  private TestScu(int port, String callingAe, String calledAe, boolean tls, Presentation... more)
      throws Exception {
    Device device = new Device("test");
    device.setExecutor(threads);
    device.setScheduledExecutor(timers);
    Connection local = new Connection();
    Connection remote = new Connection(null, "127.0.0.1", port);
    if (tls) {
      device.setTrustManager(new TrustAll());
      for (Connection connection : List.of(local, remote)) {
        connection.setTlsCipherSuites("TLS_AES_128_GCM_SHA256");
        connection.setTlsProtocols("TLSv1.3");
      }
    }
    device.addConnection(local);
    ApplicationEntity entity = new ApplicationEntity(callingAe);
    device.addApplicationEntity(entity);
    entity.addConnection(local);
    AAssociateRQ request = new AAssociateRQ();
    request.setCalledAET(calledAe);
    request.setCallingAET(callingAe);
    request.addPresentationContext(
        new Presentation(1, UID.CTImageStorage, UID.ExplicitVRLittleEndian));
    for (Presentation presentation : more) {
      request.addPresentationContext(presentation);
    }
    try {
      association = entity.connect(remote, request);
    } catch (Exception e) {
      stop();
      throw e;
    }
  }

  static TestScu to(TestIntake intake, Presentation... more) throws Exception {
    return new TestScu(intake.port(), "CT1", TestIntake.AE_TITLE, more);
  }

  Association association() {
    return association;
  }

  int store(TestObject object) throws Exception {
    byte[] dataSet = object.dataSet();
    return store(
        UID.CTImageStorage,
        object.attributes().getString(Tag.SOPInstanceUID),
        UID.ExplicitVRLittleEndian,
        (out, syntax) -> out.write(dataSet));
  }

  /** The status of the answer (0000,0900). */
  int store(String sopClass, String instance, String syntax, DataWriter data) throws Exception {
    DimseRSP answer = association.cstore(sopClass, instance, 0, data, syntax);
    answer.next();
    return answer.getCommand().getInt(Tag.Status, -1);
  }

  int echo() throws Exception {
    DimseRSP answer = association.cecho();
    answer.next();
    return answer.getCommand().getInt(Tag.Status, -1);
  }

  @Override
  public void close() throws Exception {
    try {
      if (association.isReadyForDataTransfer()) {
        association.release();
      }
      association.waitForSocketClose();
    } finally {
      stop();
    }
  }

  private static final class TrustAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {
      assertThat(chain).isNotEmpty();
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }

  private void stop() {
    threads.shutdown();
    timers.shutdown();
  }
}
