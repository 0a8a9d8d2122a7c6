package org.studygate.release;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Deletes what is left of releases that have ended, every quarter of an hour: a step that was at
 * work while its release was taken back may have written after the process had cleared up.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ReleaseSweeper {

  private static final Logger LOG = System.getLogger(ReleaseSweeper.class.getName());

  @Inject private ReleaseRows rows;
  @Inject private StagingArea staging;

  @Schedule(hour = "*", minute = "*/15", persistent = false)
  void sweep() {
    try {
      for (String key : staging.keys()) {
        if (rows.isOver(key)) {
          staging.clear(key);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "files of an ended release could not be deleted, later again");
    }
  }
}
