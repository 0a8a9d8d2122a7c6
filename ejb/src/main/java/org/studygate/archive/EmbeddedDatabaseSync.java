package org.studygate.archive;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;

/**
 * Bounds what a power failure can take from the embedded H2: at most about a second of what was
 * committed. PostgreSQL and Oracle wait for the disk at each commit and need none of this.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmbeddedDatabaseSync {

  private static final Logger LOG = System.getLogger(EmbeddedDatabaseSync.class.getName());

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource database;

  private final AtomicBoolean syncing = new AtomicBoolean();
  private EmbeddedDatabaseFile file;
  private boolean failing;

  @PostConstruct
  void start() {
    try {
      file = EmbeddedDatabaseFile.of(database).orElse(null);
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("the file of the embedded database was not found", e);
    }
  }

  /** Skips a turn while the one before still waits for the disk. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void sync() {
    if (file != null && syncing.compareAndSet(false, true)) {
      try {
        file.sync();
        failing = false;
      } catch (IOException e) {
        if (!failing) {
          LOG.log(Level.ERROR, "the embedded database cannot be synchronised to the disk", e);
        }
        failing = true;
      } finally {
        syncing.set(false);
      }
    }
  }
}
