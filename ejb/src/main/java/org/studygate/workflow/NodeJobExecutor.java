package org.studygate.workflow;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.cdi.impl.ManagedJobExecutor;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;

/**
 * Runs this node's share of the engine's jobs in the server's threads, never more than a few at
 * once: what a node cannot start soon it leaves to others instead of queueing it under a lock.
 */
final class NodeJobExecutor extends ManagedJobExecutor {

  /** A job may judge a study of thousands of images; its transaction lasts as long. */
  static final Duration LONGEST_JOB = Duration.ofHours(1);

  /** How long a node that does not renew its locks keeps its jobs. */
  static final Duration LEASE = Duration.ofMinutes(2);

  private static final Duration LONGEST_IDLE_WAIT = Duration.ofSeconds(3);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

  private final ManagedExecutorService threads;
  private final TransactionManager transactions;
  private final int width;
  private final Semaphore free;

  NodeJobExecutor(
      ManagedExecutorService threads, TransactionManager transactions, String node, int width) {
    super(threads);
    this.threads = threads;
    this.transactions = transactions;
    this.width = width;
    this.free = new Semaphore(width);
    setLockOwner(node);
    setLockTimeInMillis((int) LEASE.toMillis());
    setWaitTimeInMillis(500);
    setMaxWait(LONGEST_IDLE_WAIT.toMillis());
    setMaxJobsPerAcquisition(width);
    setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
  }

  @Override
  public void executeJobs(List<String> jobIds, ProcessEngineImpl engine) {
    if (!free.tryAcquire()) {
      rejectedJobsHandler.jobsRejected(jobIds, engine, this);
      return;
    }
    Runnable jobs = getExecuteJobsRunnable(jobIds, engine);
    threads.execute(
        () -> {
          try {
            transactions.setTransactionTimeout((int) LONGEST_JOB.toSeconds());
            jobs.run();
          } catch (SystemException unusable) {
            throw new IllegalStateException("the transaction manager is not usable", unusable);
          } finally {
            free.release();
          }
        });
  }

  /** Lets running jobs come to their end; what does not is done again at the next start. */
  @Override
  protected void stopExecutingJobs() {
    try {
      free.tryAcquire(width, STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException stopNow) {
      Thread.currentThread().interrupt();
    }
  }
}
