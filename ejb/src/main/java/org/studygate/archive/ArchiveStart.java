package org.studygate.archive;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;

/** Checks the archive when the server starts, beside its other work. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ArchiveStart {

  private static final Logger LOG = System.getLogger(ArchiveStart.class.getName());

  @Inject private ArchiveCheck check;
  @Inject private ArchiveAudit audit;
  @Resource private ManagedThreadFactory threads;

  /** No interrupt: it would close the files of an embedded database. */
  private volatile boolean stopping;

  @PostConstruct
  void start() {
    Instant now = Instant.now();
    Thread thread = threads.newThread(() -> check(now));
    thread.setName("archive check");
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.start();
  }

  private void check(Instant now) {
    try {
      ArchiveReport report = check.run(now, () -> !stopping);
      LOG.log(Level.INFO, "checked the archive: {0}", report.summary());
      if (report.repaired()) {
        audit.repaired(report);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.ERROR, "the archive could not be checked", e);
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }
}
