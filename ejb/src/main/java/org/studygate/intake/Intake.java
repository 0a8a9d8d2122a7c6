package org.studygate.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Set;
import org.studygate.archive.Announced;
import org.studygate.archive.ObjectIds;
import org.studygate.archive.ObjectStore;
import org.studygate.archive.Origin;
import org.studygate.archive.StoredObject;
import org.studygate.archive.UnstorableException;
import org.studygate.intake.StoreOutcome.Status;

/**
 * The one door for objects from outside, whether they come by C-STORE or STOW-RS. An outcome is
 * given only when it is final: "stored" means that the file and its index entry are durable, and
 * what is refused leaves nothing behind but a note in {@link IntakeRejections}.
 */
@ApplicationScoped
public class Intake {

  private static final Logger LOG = System.getLogger(Intake.class.getName());

  /** What the sender has to put right, in contrast to what this server failed at. */
  private static final Set<Status> WORTH_A_NOTE =
      EnumSet.of(Status.CONFLICT, Status.MALFORMED, Status.UID_MISMATCH);

  private ObjectStore store;
  private IntakeRejections rejections;
  private IntakeAudit audit;
  private IntakeStatistics statistics;

  Intake() {}

  @Inject
  public Intake(
      ObjectStore store,
      IntakeRejections rejections,
      IntakeAudit audit,
      IntakeStatistics statistics) {
    this.store = store;
    this.rejections = rejections;
    this.audit = audit;
    this.statistics = statistics;
  }

  /**
   * Takes in one DICOM file (PS3.10), streaming: the file as sent, with its own file meta
   * information. Never throws for what a sender does wrong.
   *
   * @param part10 read to its end when the object is stored; closing it is the caller's
   */
  public StoreOutcome store(InputStream part10, Sender sender) {
    CountedInput counted = new CountedInput(part10);
    return outcome(sender, counted, () -> store.storeFile(counted, Origin.sender(sender.name())));
  }

  /**
   * Takes in the data set of a C-STORE request, streaming.
   *
   * @param announced what the request and its presentation context say
   */
  StoreOutcome store(InputStream dataSet, Announced announced, Sender sender) {
    CountedInput counted = new CountedInput(dataSet);
    return outcome(
        sender,
        counted,
        () -> store.storeDataSet(counted, announced, Origin.sender(sender.name())));
  }

  private interface Storing {
    StoredObject run() throws UnstorableException;
  }

  private StoreOutcome outcome(Sender sender, CountedInput input, Storing storing) {
    long begin = System.nanoTime();
    StoreOutcome outcome;
    try {
      StoredObject stored = storing.run();
      outcome = outcome(stored.isNew() ? Status.STORED : Status.ALREADY_STORED, stored.ids(), null);
    } catch (UnstorableException e) {
      outcome = outcome(Status.valueOf(e.cause().name()), e.ids(), e.getMessage());
      note(outcome, sender);
    }
    statistics.count(outcome, input.count(), System.nanoTime() - begin);
    return outcome;
  }

  private void note(StoreOutcome outcome, Sender sender) {
    LOG.log(
        Level.WARNING,
        "refused an object from {0}: {1} (study {2}, instance {3})",
        sender.name(),
        outcome.reason(),
        outcome.studyUid(),
        outcome.sopInstanceUid());
    if (WORTH_A_NOTE.contains(outcome.status())) {
      try {
        rejections.note(outcome, sender);
        audit.instanceRefused(outcome, sender);
      } catch (RuntimeException e) {
        // The sender gets its answer all the same.
        LOG.log(Level.ERROR, "a refused object could not be noted", e);
      }
    }
  }

  private static StoreOutcome outcome(Status status, ObjectIds ids, String reason) {
    return new StoreOutcome(
        status, ids.studyUid(), ids.seriesUid(), ids.sopInstanceUid(), ids.sopClassUid(), reason);
  }
}
