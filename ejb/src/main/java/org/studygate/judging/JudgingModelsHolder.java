package org.studygate.judging;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.studygate.models.JudgingModels;
import org.studygate.settings.Settings;

/**
 * The models of this node, loaded once, beside the start of the server. When they cannot be loaded
 * nothing is judged; each later request tries again, so that a repaired registry needs no restart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class JudgingModelsHolder {

  private static final Logger LOG = System.getLogger(JudgingModelsHolder.class.getName());

  @Inject private Settings settings;
  @Resource private ManagedExecutorService threads;

  private volatile CompletableFuture<JudgingModels> loading;

  @PostConstruct
  void start() {
    load();
  }

  /**
   * The loaded models; waits while they are being loaded.
   *
   * @throws ModelsUnusableException when they cannot be loaded
   */
  public JudgingModels models() {
    CompletableFuture<JudgingModels> current = loading;
    if (current.isCompletedExceptionally()) {
      current = load();
    }
    try {
      return current.join();
    } catch (CompletionException e) {
      throw new ModelsUnusableException(problem(e));
    }
  }

  /** For the health check; never waits. */
  public ModelsHealth health() {
    CompletableFuture<JudgingModels> current = loading;
    if (!current.isDone()) {
      return new ModelsHealth(ModelsHealth.State.LOADING, null, List.of());
    }
    try {
      return new ModelsHealth(ModelsHealth.State.READY, null, current.join().models());
    } catch (CompletionException e) {
      return new ModelsHealth(ModelsHealth.State.UNUSABLE, problem(e), List.of());
    }
  }

  private synchronized CompletableFuture<JudgingModels> load() {
    if (loading == null || loading.isCompletedExceptionally()) {
      ModelRegistry registry = ModelRegistry.of(settings);
      loading = CompletableFuture.supplyAsync(registry::load, threads);
      loading.whenComplete(
          (models, failure) -> {
            if (failure == null) {
              LOG.log(Level.INFO, "models loaded from {0}: {1}", registry, models.models());
            } else {
              LOG.log(Level.ERROR, "{0} Registry: {1}", problem(failure), registry.folder());
            }
          });
    }
    return loading;
  }

  private static String problem(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ModelsUnusableException
        ? cause.getMessage()
        : "The models cannot be loaded (" + cause.getClass().getSimpleName() + ").";
  }

  @PreDestroy
  void stop() {
    if (loading.isDone() && !loading.isCompletedExceptionally()) {
      loading.join().close();
    }
  }
}
