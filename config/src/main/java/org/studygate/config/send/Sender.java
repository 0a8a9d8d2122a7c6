package org.studygate.config.send;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.DimseRSP;
import org.aoju.bus.image.metric.InputStreamWriter;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;

/** A storage SCU: sends objects in the transfer syntax they are stored in. */
final class Sender implements AutoCloseable {

  /** PS3.8 allows 128 presentation contexts in one association. */
  private static final int CONTEXTS = 128;

  private static final int TIMEOUT_MILLIS = 30_000;

  private final Destination destination;
  private final Device device = new Device("studygate-send");
  private final ApplicationEntity self;
  private final Connection local = new Connection();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  Sender(Destination destination) {
    this.destination = destination;
    self = new ApplicationEntity(destination.callingAe());
    local.setTcpNoDelay(true);
    local.setConnectTimeout(TIMEOUT_MILLIS);
    local.setAcceptTimeout(TIMEOUT_MILLIS);
    local.setReleaseTimeout(TIMEOUT_MILLIS);
    device.addConnection(local);
    device.addApplicationEntity(self);
    self.addConnection(local);
    device.setExecutor(threads);
    device.setScheduledExecutor(timer);
  }

  /** What could not be stored and why, empty when all was. */
  List<String> send(List<DicomFile> files) throws IOException {
    List<String> failures = new ArrayList<>();
    for (List<DicomFile> part : partsWithFewContexts(files)) {
      sendOnOneAssociation(part, failures);
    }
    return failures;
  }

  private static List<List<DicomFile>> partsWithFewContexts(List<DicomFile> files) {
    List<List<DicomFile>> parts = new ArrayList<>();
    Set<String> contexts = new LinkedHashSet<>();
    for (DicomFile file : files) {
      boolean isNew = contexts.add(file.sopClass() + file.transferSyntax());
      if (parts.isEmpty() || (isNew && contexts.size() > CONTEXTS)) {
        parts.add(new ArrayList<>());
        contexts.clear();
        contexts.add(file.sopClass() + file.transferSyntax());
      }
      parts.get(parts.size() - 1).add(file);
    }
    return parts;
  }

  private void sendOnOneAssociation(List<DicomFile> files, List<String> failures)
      throws IOException {
    AAssociateRQ request = new AAssociateRQ();
    request.setCalledAET(destination.calledAe());
    request.setCallingAET(destination.callingAe());
    files.forEach(f -> request.addPresentationContextFor(f.sopClass(), f.transferSyntax()));
    try {
      Association association =
          self.connect(
              local, new Connection(null, destination.host(), destination.port()), request);
      try {
        for (DicomFile file : files) {
          store(association, file, failures);
        }
      } finally {
        if (association.isReadyForDataTransfer()) {
          association.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void store(Association association, DicomFile file, List<String> failures)
      throws IOException, InterruptedException {
    if (!association.getTransferSyntaxesFor(file.sopClass()).contains(file.transferSyntax())) {
      failures.add(file.path() + ": its SOP class or transfer syntax was not accepted");
      return;
    }
    try (InputStream in = file.open()) {
      DimseRSP response =
          association.cstore(
              file.sopClass(),
              file.sopInstance(),
              0,
              new InputStreamWriter(in),
              file.transferSyntax());
      response.next();
      Attributes command = response.getCommand();
      int status = command.getInt(Tag.Status, -1);
      if (status != Status.Success) {
        failures.add(
            "%s: refused with status %04X %s"
                .formatted(file.path(), status, command.getString(Tag.ErrorComment, ""))
                .strip());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    timer.shutdownNow();
  }
}
