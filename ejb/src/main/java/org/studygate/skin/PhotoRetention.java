package org.studygate.skin;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.studygate.archive.Archive;
import org.studygate.settings.Settings;
import org.studygate.study.StudyIndex;

/**
 * Deletes the cleaned picture files whose time is over: of photos that cannot be used, and of those
 * whose DICOM object is in the archive. The row gives the file up before it is deleted; what a kill
 * leaves in between is deleted by {@link PhotoSweeper}.
 */
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class PhotoRetention {

  private static final Logger LOG = System.getLogger(PhotoRetention.class.getName());
  private static final int BATCH = 100;
  private static final int LONGEST_DAYS = 36_500;

  @Inject private PhotoRows rows;
  @Inject private PhotoFolder folder;
  @Inject private StudyIndex index;
  @Inject private Archive archive;
  @Inject private Settings settings;

  private final Predicate<Photo> stored;

  public PhotoRetention() {
    this.stored = this::isStored;
  }

  PhotoRetention(PhotoRows rows, PhotoFolder folder, Predicate<Photo> stored, Settings settings) {
    this.rows = rows;
    this.folder = folder;
    this.stored = stored;
    this.settings = settings;
  }

  @Schedule(hour = "*", minute = "47", persistent = false)
  void sweep() {
    try {
      int days = settings.number("STUDYGATE_PHOTO_FILES_KEPT_DAYS", 0, LONGEST_DAYS);
      if (days > 0) {
        deleteSettledBefore(Instant.now().minus(Duration.ofDays(days)));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "old files of photos could not be deleted, later again", e);
    }
  }

  void deleteSettledBefore(Instant then) {
    long looked = 0;
    List<Photo> batch;
    do {
      batch = rows.settledBefore(then, looked, BATCH);
      for (Photo photo : batch) {
        looked = photo.id();
        if (photo.state() != PhotoState.ARCHIVED || stored.test(photo)) {
          rows.giveUpFile(photo.key());
          folder.delete(photo.key());
        }
      }
    } while (!batch.isEmpty());
  }

  /** What the archive does not hold now, for whatever reason, keeps its file. */
  private boolean isStored(Photo photo) {
    return index
        .find(photo.sopUid())
        .filter(object -> Files.isRegularFile(archive.resolve(object.file())))
        .isPresent();
  }
}
