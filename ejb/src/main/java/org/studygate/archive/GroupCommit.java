package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.studygate.archive.Arrival.Verdict;

/**
 * Indexes received files, all that wait at a moment in one transaction. Whoever comes first does
 * the work for the others: with one sender nobody waits, with many the costs of making folders and
 * the database durable are shared.
 */
@ApplicationScoped
class GroupCommit {

  private static final Logger LOG = System.getLogger(GroupCommit.class.getName());
  private static final int LARGEST = 64;

  /** How often a batch is tried again that another node's batch collided with. */
  private static final int ATTEMPTS = 5;

  private static final Duration SLOW = Duration.ofSeconds(1);

  private final Queue<Pending> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock committing = new ReentrantLock();
  private Archive archive;
  private IndexWriter index;

  GroupCommit() {}

  @Inject
  GroupCommit(Archive archive, IndexWriter index) {
    this.archive = archive;
    this.index = index;
  }

  /** An object that waits for its place, and then its outcome. */
  private static final class Pending {

    final Arrival arrival;
    Verdict verdict;
    Exception failure;

    Pending(Arrival arrival) {
      this.arrival = arrival;
    }

    boolean done() {
      return verdict != null || failure != null;
    }
  }

  /**
   * Returns when the object is durable and indexed, or is known to be here already.
   *
   * @throws Exception when it could not be; nothing of it is left then
   */
  Verdict commit(Arrival arrival) throws Exception {
    Pending mine = new Pending(arrival);
    waiting.add(mine);
    while (!mine.done()) {
      commitWaiting(mine);
    }
    if (mine.failure != null) {
      throw mine.failure;
    }
    return mine.verdict;
  }

  private void commitWaiting(Pending mine) {
    committing.lock();
    try {
      if (!mine.done()) {
        List<Pending> batch = new ArrayList<>();
        for (Pending p; batch.size() < LARGEST && (p = waiting.poll()) != null; ) {
          batch.add(p);
        }
        process(batch);
      }
    } finally {
      committing.unlock();
    }
  }

  private void process(List<Pending> batch) {
    if (!batch.isEmpty()) {
      index(batch);
      batch.stream().filter(p -> p.verdict != Verdict.NEW).forEach(this::discard);
    }
  }

  private void index(List<Pending> batch) {
    List<Arrival> arrivals = batch.stream().map(p -> p.arrival).toList();
    try {
      archive.sync(arrivals.stream().map(Arrival::file).toList());
      List<Verdict> verdicts = write(arrivals);
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).verdict = verdicts.get(i);
      }
    } catch (IOException | RuntimeException e) {
      if (batch.size() == 1) {
        batch.get(0).failure = e;
      } else {
        // One object must not take the others down with it.
        batch.forEach(p -> index(List.of(p)));
      }
    }
  }

  private List<Verdict> write(List<Arrival> arrivals) {
    List<Verdict> verdicts =
        index.insert(arrivals)
            ? Collections.nCopies(arrivals.size(), Verdict.NEW)
            : writeAgainAndAgain(arrivals);
    touchIfSlow(arrivals);
    return verdicts;
  }

  /** The objects are indexed by now: what fails here must not take their files away again. */
  private void touchIfSlow(List<Arrival> arrivals) {
    Instant now = Instant.now();
    if (arrivals.get(0).receivedAt().plus(SLOW).isBefore(now)) {
      try {
        index.touch(arrivals, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "a study could not be told that an object came late", e);
      }
    }
  }

  private List<Verdict> writeAgainAndAgain(List<Arrival> arrivals) {
    for (int attempt = 1; ; attempt++) {
      try {
        IndexWriter.Result result = index.write(arrivals);
        index.committed(result);
        return result.verdicts();
      } catch (RuntimeException e) {
        index.failed();
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private void discard(Pending pending) {
    try {
      archive.remove(pending.arrival.file());
    } catch (IOException | RuntimeException e) {
      // The start-up check finds it; it is in no one's way until then.
      LOG.log(Level.WARNING, "a file that is not needed could not be removed", e);
    }
  }
}
