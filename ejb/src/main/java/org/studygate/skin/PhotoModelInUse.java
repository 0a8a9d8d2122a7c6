package org.studygate.skin;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.studygate.judging.JudgingModelsHolder;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.skin.Photo;
import org.studygate.models.skin.PhotoJudge;
import org.studygate.models.skin.PhotoJudgement;
import org.studygate.models.skin.PhotoLimits;

/**
 * The version of the photos' model that this node judges by: the one that the database names,
 * looked up before each photo, so that a promotion or a roll-back is in force at once on every
 * node. One that cannot be used is never judged by: the last good one before it is, and the node
 * says so until it is repaired.
 */
@ApplicationScoped
public class PhotoModelInUse {

  private static final Logger LOG = System.getLogger(PhotoModelInUse.class.getName());
  private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

  @Inject private PhotoModelRows rows;
  @Inject private PhotoModelFolders folders;
  @Inject private JudgingModelsHolder holder;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile Loaded loaded;

  protected PhotoModelInUse() {}

  PhotoModelInUse(PhotoModelRows rows, PhotoModelFolders folders) {
    this.rows = rows;
    this.folders = folders;
  }

  /**
   * @param change number of the change that it follows; 0 before any
   * @param judge null: the one of the node's registry
   */
  private record Loaded(int change, PhotoModelStatus status, PhotoJudge judge, Instant at) {

    boolean holds(int newest) {
      boolean lately = at.plus(TRY_AGAIN).isAfter(Instant.now());
      return change == newest && (status.problem() == null || lately);
    }
  }

  /**
   * Judges a photo.
   *
   * @throws IllegalStateException when a model fails
   */
  PhotoJudgement judge(Photo photo, PhotoLimits limits) {
    keepUp();
    lock.readLock().lock();
    try {
      PhotoJudge judge = loaded.judge();
      return judge == null
          ? holder.models().judgePhoto(photo, limits)
          : holder.models().judgePhoto(photo, limits, judge);
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Which version this node serves; loads it when need be. */
  public PhotoModelStatus status() {
    return keepUp().status();
  }

  private Loaded keepUp() {
    int newest = rows.newest().map(PhotoModelChange::number).orElse(0);
    Loaded current = loaded;
    return current != null && current.holds(newest) ? current : load();
  }

  private synchronized Loaded load() {
    List<PhotoModelChange> changes = rows.all();
    int newest = changes.isEmpty() ? 0 : changes.get(0).number();
    if (loaded != null && loaded.holds(newest)) {
      return loaded;
    }
    Loaded next = best(newest, changes);
    if (next.status().problem() != null) {
      LOG.log(Level.ERROR, next.status().problem());
    } else {
      LOG.log(Level.INFO, "photos are judged by version {0}", next.status().version());
    }
    lock.writeLock().lock();
    try {
      close();
      loaded = next;
    } finally {
      lock.writeLock().unlock();
    }
    return next;
  }

  /** The newest that can be used; the one that came along is the last resort. */
  private Loaded best(int newest, List<PhotoModelChange> changes) {
    String problem = null;
    for (PhotoModelChange change : changes) {
      try {
        return loaded(newest, changes, change.model(), problem);
      } catch (ModelException | RuntimeException | LinkageError e) {
        problem = problem != null ? problem : problem(change.model(), e);
      }
    }
    String version = shippedVersion();
    return of(newest, version, changes.isEmpty() ? version : wanted(changes), problem, null);
  }

  private Loaded loaded(
      int newest, List<PhotoModelChange> changes, PhotoModelId model, String problem)
      throws ModelException {
    ModelFolder folder = folders.open(model);
    PhotoJudge judge = isShippedOne(folder) ? null : folders.load(folder);
    return of(newest, model.version(), wanted(changes), problem, judge);
  }

  private boolean isShippedOne(ModelFolder folder) throws ModelException {
    Optional<ModelFolder> shipped = folders.newestShipped();
    return shipped.filter(s -> s.folder().equals(folder.folder())).isPresent();
  }

  private static String wanted(List<PhotoModelChange> changes) {
    return changes.get(0).model().version();
  }

  private static Loaded of(
      int newest, String version, String wanted, String problem, PhotoJudge judge) {
    String sentence =
        problem == null
            ? null
            : "%s Photos are judged by %s instead."
                .formatted(problem, version == null ? "the measures alone" : "version " + version);
    return new Loaded(
        newest, new PhotoModelStatus(version, wanted, sentence), judge, Instant.now());
  }

  private static String problem(PhotoModelId model, Throwable e) {
    String why = e instanceof ModelException ? e.getMessage() : e.getClass().getSimpleName();
    return "Version %s of the photos' model cannot be used: %s.".formatted(model.version(), why);
  }

  private String shippedVersion() {
    try {
      return folders.newestShipped().map(ModelFolder::version).orElse(null);
    } catch (ModelException e) {
      return null;
    }
  }

  @PreDestroy
  void close() {
    if (loaded != null && loaded.judge() != null) {
      loaded.judge().close();
      loaded = null;
    }
  }
}
