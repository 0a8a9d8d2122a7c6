package org.studygate.intake;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.aoju.bus.logger.LogFactory;
import org.aoju.bus.logger.dialect.slf4j.Slf4jLogFactory;
import org.studygate.settings.Settings;

/** Opens the DICOM ports when the application starts and closes them before it stops. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DicomServer {

  @Inject private Settings settings;
  @Inject private Intake intake;
  @Inject private IntakeAudit audit;
  @Inject private IntakeStatistics statistics;
  @Resource private ManagedThreadFactory threads;

  private StorageScp scp;

  @PostConstruct
  void start() {
    // Left to itself the toolkit finds no log of the server and writes every step to its console.
    LogFactory.setCurrentLogFactory(new Slf4jLogFactory(false));
    scp = new StorageScp(DicomSettings.of(settings), intake, audit, statistics, threads);
    try {
      scp.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @PreDestroy
  void stop() {
    scp.stop();
  }
}
