package org.studygate.training;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.studygate.models.ModelException;
import org.studygate.models.registry.ModelFolder;
import org.studygate.models.skin.SkinTraining;
import org.studygate.models.skin.SkinTrainingJob;
import org.studygate.models.skin.SkinTrainingProcess;
import org.studygate.settings.Settings;
import org.studygate.skin.PhotoModelPromotion;
import org.studygate.workflow.Node;
import org.studygate.workflow.StepFailedException;

/**
 * Trains on this node, one round at a time, in a process of its own. A round is this node's as long
 * as it renews its lease; when the node is killed, the round begins anew here or elsewhere.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TrainingWorker {

  private static final Logger LOG = System.getLogger(TrainingWorker.class.getName());

  @Inject private TrainingWork work;
  @Inject private TrainingPhotos photos;
  @Inject private TrainingFolder folder;
  @Inject private TrainingMachine machine;
  @Inject private PhotoModelPromotion models;
  @Inject private Settings settings;
  @Resource private ManagedExecutorService threads;

  private final AtomicReference<Run> running = new AtomicReference<>();
  private String node;
  private volatile boolean stopping;

  /** A round that this node trains. */
  private static final class Run {
    private final TrainingWork.Claim claim;
    private final Curve curve = new Curve();
    private volatile SkinTrainingProcess process;
    private volatile boolean given;

    Run(TrainingWork.Claim claim) {
      this.claim = claim;
    }

    /** It is not, or no longer, this node's to train. */
    void end() {
      given = true;
      if (process != null) {
        process.close();
      }
    }
  }

  @PostConstruct
  void start() {
    node = Node.of(settings).name();
    TrainingSettings.of(settings);
    work.expire(node);
  }

  /** Looks for something to train, or says how far it is. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void look() {
    try {
      Run run = running.get();
      if (run != null) {
        report(run);
      } else if (!stopping) {
        work.claim(node).ifPresent(this::begin);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the progress of a training was not written, soon again", e);
    }
  }

  private void report(Run run) {
    boolean ours = work.progress(run.claim.round(), node, run.curve.last(), run.curve.take());
    if (!ours) {
      run.end();
    }
  }

  private void begin(TrainingWork.Claim claim) {
    Run run = new Run(claim);
    if (running.compareAndSet(null, run)) {
      threads.execute(
          () -> {
            try {
              train(run);
            } finally {
              running.set(null);
            }
          });
    }
  }

  private void train(Run run) {
    TrainingWork.Claim claim = run.claim;
    try {
      ModelFolder from = models.served();
      PhotoSet set = photos.of(claim.source());
      work.begins(claim.round(), node, set.counts(), from.version());
      LOG.log(Level.INFO, "{0} is being trained on {1} photos", claim.makes(), set.photos().size());
      run.process = machine.start(job(claim, from, set), folder.fresh(claim.makes()));
      if (run.given) {
        run.process.close();
      }
      SkinTrainingProcess.Result result = run.process.follow(listener(run.curve));
      report(run);
      work.trained(
          claim.round(),
          node,
          TrainingFigures.of(result.figures()),
          TrainingFigures.of(result.before()));
    } catch (ModelException e) {
      failed(run, "The training failed: %s.".formatted(e.getMessage()));
    } catch (StepFailedException e) {
      failed(run, e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "a training failed", e);
      failed(run, "The training failed (%s).".formatted(e.getClass().getSimpleName()));
    }
  }

  private void failed(Run run, String reason) {
    if (!run.given) {
      LOG.log(Level.WARNING, "{0}: {1}", run.claim.makes(), reason);
      work.failed(run.claim.round(), node, reason);
    }
  }

  private SkinTrainingJob job(TrainingWork.Claim claim, ModelFolder from, PhotoSet set) {
    TrainingSettings how = TrainingSettings.of(settings);
    return new SkinTrainingJob(
        set.forProcess(),
        from.folder().toAbsolutePath().toString(),
        folder.version(claim.makes()).toString(),
        claim.makes(),
        new SkinTraining.Plan(how.epochs(), how.rate(), 1));
  }

  private static SkinTraining.Listener listener(Curve curve) {
    return new SkinTraining.Listener() {
      @Override
      public void step(SkinTraining.Step step) {
        curve.add(step);
      }

      @Override
      public void epoch(SkinTraining.Epoch epoch) {
        curve.add(epoch);
      }
    };
  }

  @PreDestroy
  void stop() {
    stopping = true;
    Optional.ofNullable(running.get())
        .ifPresent(
            run -> {
              run.end();
              work.giveBack(run.claim.round(), node);
            });
  }
}
