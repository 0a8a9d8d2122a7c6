package org.studygate.skin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Deletes files that no photo needs: those whose sender never had an answer because a server was
 * killed, and those that are no longer kept.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PhotoSweeper {

  private static final Logger LOG = System.getLogger(PhotoSweeper.class.getName());
  private static final Duration AGE = Duration.ofHours(1);

  @Inject private PhotoFolder folder;
  @Inject private PhotoRows rows;

  @Schedule(hour = "*", minute = "23", persistent = false)
  void sweep() {
    try {
      folder.clearIncoming(AGE);
      for (String key : folder.olderThan(AGE)) {
        if (!rows.keepsFile(key)) {
          folder.delete(key);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "files that no photo needs could not be deleted, later again");
    }
  }
}
