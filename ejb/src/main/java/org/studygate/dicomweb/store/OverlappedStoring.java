package org.studygate.dicomweb.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.studygate.intake.StoreOutcome;

/**
 * Stores small objects of a request side by side: each waits for the disk and the database, and
 * those that wait together are made durable together. Outcomes come in the order of the objects.
 */
final class OverlappedStoring {

  private static final int MOST_AT_ONCE = 8;

  /** Bytes; larger objects are streamed by themselves. */
  private static final int SMALL = 2 << 20;

  /** Stores one object. */
  @FunctionalInterface
  interface Storing {
    StoreOutcome store(InputStream object) throws IOException;
  }

  private final ExecutorService executor;
  private final Storing storing;
  private final StoredObjects outcomes;
  private final Queue<Future<StoreOutcome>> underWay = new ArrayDeque<>();

  OverlappedStoring(ExecutorService executor, Storing storing, StoredObjects outcomes) {
    this.executor = executor;
    this.storing = storing;
    this.outcomes = outcomes;
  }

  void store(InputStream object) throws IOException {
    byte[] bytes = object.readNBytes(SMALL + 1);
    if (bytes.length > SMALL) {
      finish();
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(bytes), object);
      outcomes.add(storing.store(whole));
      return;
    }
    if (underWay.size() == MOST_AT_ONCE) {
      take();
    }
    underWay.add(executor.submit(() -> storing.store(new ByteArrayInputStream(bytes))));
  }

  /** Waits for what is under way. */
  void finish() throws IOException {
    while (!underWay.isEmpty()) {
      take();
    }
  }

  private void take() throws IOException {
    try {
      outcomes.add(underWay.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the server is stopping", e);
    } catch (ExecutionException e) {
      throw new IOException("storing failed", e.getCause());
    }
  }
}
