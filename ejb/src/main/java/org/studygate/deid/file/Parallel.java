package org.studygate.deid.file;

import java.io.IOException;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;

/** Work on many things at once. */
public final class Parallel {

  private Parallel() {}

  /** Work on one thing. */
  @FunctionalInterface
  public interface Work<T> {
    void on(T item) throws IOException;
  }

  /**
   * Works on all items. After a failure no new item is begun; when this returns, by a failure too,
   * nothing is being worked on any more, so that the same files can be tried again.
   *
   * @throws IOException the first failure of this kind
   */
  public static <T> void forEach(Collection<T> items, Work<T> work) throws IOException {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    items.parallelStream()
        .forEach(
            item -> {
              if (failure.get() == null) {
                try {
                  work.on(item);
                } catch (IOException | RuntimeException | Error e) {
                  failure.compareAndSet(null, e);
                }
              }
            });
    Throwable first = failure.get();
    if (first instanceof IOException e) {
      throw e;
    }
    if (first instanceof RuntimeException e) {
      throw e;
    }
    if (first instanceof Error e) {
      throw e;
    }
  }
}
