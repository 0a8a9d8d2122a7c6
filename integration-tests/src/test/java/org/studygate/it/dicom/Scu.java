package org.studygate.it.dicom;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.DataWriter;
import org.aoju.bus.image.metric.DataWriterAdapter;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.Presentation;

/** A sender that says after each object what the receiver answered. One association. */
public final class Scu implements AutoCloseable {

  /** Success (PS3.7 C.1.1). */
  public static final int SUCCESS = 0x0000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timers = Executors.newSingleThreadScheduledExecutor();
  private final Association association;

  /** Opens an association for MR images and verification. */
  public Scu(DicomAddress receiver, String callingAe) throws IOException {
    Device device = new Device("it");
    device.setExecutor(threads);
    device.setScheduledExecutor(timers);
    Connection local = new Connection();
    device.addConnection(local);
    ApplicationEntity entity = new ApplicationEntity(callingAe);
    device.addApplicationEntity(entity);
    entity.addConnection(local);
    Connection remote = new Connection(null, receiver.host(), receiver.port());
    try {
      association = entity.connect(remote, request(receiver, callingAe));
    } catch (IOException e) {
      stop();
      throw e;
    } catch (Exception e) {
      stop();
      throw new IOException("No association", e);
    }
  }

  private static AAssociateRQ request(DicomAddress receiver, String callingAe) {
    AAssociateRQ request = new AAssociateRQ();
    request.setCalledAET(receiver.aeTitle());
    request.setCallingAET(callingAe);
    String[] syntaxes = {UID.ExplicitVRLittleEndian};
    request.addPresentationContext(new Presentation(1, UID.MRImageStorage, syntaxes));
    request.addPresentationContext(new Presentation(3, UID.VerificationSOPClass, syntaxes));
    return request;
  }

  /**
   * Stores an MR image.
   *
   * @return the status (0000,0900) of the answer
   */
  public int store(Attributes object) throws IOException {
    return store(object.getString(Tag.SOPInstanceUID), new DataWriterAdapter(object));
  }

  /** Stores whatever a writer writes under the given UID in the command. */
  public int store(String instanceUid, DataWriter data) throws IOException {
    try {
      DimseRSP answer =
          association.cstore(UID.MRImageStorage, instanceUid, 0, data, UID.ExplicitVRLittleEndian);
      answer.next();
      return answer.getCommand().getInt(Tag.Status, -1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      if (association.isReadyForDataTransfer()) {
        association.release();
      }
    } finally {
      stop();
    }
  }

  private void stop() {
    threads.shutdown();
    timers.shutdown();
  }
}
