package org.studygate.intake;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.aoju.bus.image.Device;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.Connection;
import org.aoju.bus.image.metric.service.BasicCEchoSCP;
import org.aoju.bus.image.metric.service.ServiceHandler;
import org.studygate.settings.InvalidSettingException;

/** The DICOM application entity of this node: Verification and Storage as SCP. */
final class StorageScp {

  private static final Logger LOG = System.getLogger(StorageScp.class.getName());

  /** Bytes; the largest that common senders use. */
  private static final int PDU_LENGTH = 256 * 1024;

  private static final int BACKLOG = 100;
  private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(20);
  private static final Duration SILENT = Duration.ofSeconds(1);

  private final DicomSettings settings;
  private final StoreScp store;
  private final Device device = new Device("studygate");
  private final ExecutorService threads;
  private final ScheduledExecutorService timers;
  private final List<DicomListener> listeners = new ArrayList<>();

  StorageScp(
      DicomSettings settings,
      Intake intake,
      IntakeAudit audit,
      IntakeStatistics statistics,
      ThreadFactory threadFactory) {
    this.settings = settings;
    this.store = new StoreScp(intake, audit);
    // An association has one thread, each listener one; as many again may just be shaking hands.
    this.threads =
        new ThreadPoolExecutor(
            0,
            settings.maxAssociations() * 2 + 2,
            60,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            threadFactory);
    this.timers = Executors.newSingleThreadScheduledExecutor(threadFactory);
    device.setAssociationHandler(new PeerCheck(settings.allowed(), audit, statistics));
    device.setAssociationMonitor(new AssociationCount(statistics));
    device.setLimitOpenAssociations(settings.maxAssociations());
    device.setExecutor(threads);
    device.setScheduledExecutor(timers);
    ServiceHandler services = new ServiceHandler();
    services.addService(new BasicCEchoSCP());
    services.addService(store);
    device.setDimseRQHandler(services);
  }

  /**
   * Opens the ports.
   *
   * @throws InvalidSettingException when a port is not to be had
   */
  void start() throws IOException {
    StorageEntity entity = new StorageEntity(settings.aeTitle().value());
    entity.setAssociationAcceptor(true);
    device.addApplicationEntity(entity);
    listeners.add(listener(entity, new ServerSocket(), "STUDYGATE_DICOM_PORT", settings.port()));
    if (settings.tls().isPresent()) {
      DicomSettings.Tls tls = settings.tls().get();
      listeners.add(
          listener(entity, TlsSockets.create(tls), "STUDYGATE_DICOM_TLS_PORT", tls.port()));
    }
    listeners.forEach(DicomListener::listen);
    LOG.log(Level.INFO, "{0} listens for DICOM on {1}", settings.aeTitle(), ports());
  }

  List<Integer> ports() {
    return listeners.stream().map(DicomListener::port).toList();
  }

  private DicomListener listener(
      StorageEntity entity, ServerSocket socket, String setting, int port) throws IOException {
    Connection connection = new Connection(setting, settings.bind().getHostAddress(), port);
    connection.setReceivePDULength(PDU_LENGTH);
    connection.setRequestTimeout((int) DicomSettings.ARTIM.toMillis());
    connection.setReleaseTimeout((int) DicomSettings.ARTIM.toMillis());
    connection.setIdleTimeout((int) settings.idle().toMillis());
    device.addConnection(connection);
    entity.addConnection(connection);
    socket.setReuseAddress(true);
    try {
      socket.bind(new InetSocketAddress(settings.bind(), port), BACKLOG);
    } catch (BindException e) {
      stop();
      throw new InvalidSettingException(
          setting + " is " + port + ", but that port is in use or not permitted");
    }
    int silence = (int) settings.idle().plus(DicomSettings.ARTIM).toMillis();
    return new DicomListener(connection, socket, settings.allowed(), threads, silence);
  }

  /** Takes no new associations, lets the running ones end, and closes what stays silent. */
  void stop() {
    for (DicomListener listener : listeners) {
      try {
        listener.close();
      } catch (IOException e) {
        LOG.log(Level.WARNING, "a port could not be closed", e);
      }
    }
    Instant last = Instant.now().plus(LONGEST_FAREWELL);
    while (device.getNumberOfOpenAssociations() > 0 && Instant.now().isBefore(last)) {
      abort(SILENT);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
    abort(Duration.ZERO);
    timers.shutdownNow();
    threads.shutdown();
  }

  private void abort(Duration silence) {
    for (Association association : device.listOpenAssociations()) {
      if (store.silentFor(association).compareTo(silence) >= 0) {
        association.abort();
      }
    }
  }
}
