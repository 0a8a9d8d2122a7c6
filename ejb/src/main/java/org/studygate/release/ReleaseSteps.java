package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import org.studygate.workflow.StepFailedException;

/**
 * The steps of {@code release.bpmn}. Long work happens outside of transactions; what it leads to is
 * written in one, together with the note that the step is done, so that a step that a kill
 * interrupted is done again as a whole and one that was done is not.
 */
@ApplicationScoped
@Named("releaseSteps")
public class ReleaseSteps {

  @Inject private ReleaseRows rows;
  @Inject private StudyPreparation preparation;
  @Inject private Packing packing;
  @Inject private Sending sending;
  @Inject private StagingArea staging;

  protected ReleaseSteps() {}

  ReleaseSteps(
      ReleaseRows rows,
      StudyPreparation preparation,
      Packing packing,
      Sending sending,
      StagingArea staging) {
    this.rows = rows;
    this.preparation = preparation;
    this.packing = packing;
    this.sending = sending;
    this.staging = staging;
  }

  /**
   * Lists the instances of all studies as the archive holds them now.
   *
   * @return how many studies there are
   */
  public int collect(String releaseKey) {
    return rows.collect(releaseKey);
  }

  /**
   * Looks for the parts of faces in a study.
   *
   * @param study its number less one, as the engine counts
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void findFaces(String releaseKey, int study) {
    run(() -> preparation.survey(releaseKey, study + 1));
  }

  /** De-identifies a study: values, text in the pixels, faces. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void deidentify(String releaseKey, int study) {
    run(() -> preparation.deidentify(releaseKey, study + 1));
  }

  /** Checks what came out, before anybody sees it. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void selfCheck(String releaseKey, int study) {
    run(() -> preparation.check(releaseKey, study + 1));
  }

  /**
   * Makes the package of what was approved.
   *
   * @throws StepFailedException when there is no approval for exactly what lies in the staging area
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void pack(String releaseKey) {
    run(() -> packing.pack(releaseKey));
  }

  /** Sends what was approved; what the destination has confirmed is not sent again. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void send(String releaseKey) {
    run(() -> sending.send(releaseKey));
  }

  /** How it reaches the recipient: {@code DOWNLOAD}, {@code C_STORE} or {@code STOW_RS}. */
  public String destination(String releaseKey) {
    return rows.destination(releaseKey).name();
  }

  /** When the package is no longer available. */
  public Date expiry(String releaseKey) {
    Instant until = rows.expiresAt(releaseKey);
    if (until == null) {
      throw new StepFailedException("The release has no package.");
    }
    return Date.from(until);
  }

  /** Ends the time in which the package can be downloaded. */
  public void expire(String releaseKey) {
    rows.expire(releaseKey);
  }

  /** Deletes all files of a release that has come to its end. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void clear(String releaseKey) {
    run(
        () -> {
          rows.requireEnded(releaseKey);
          staging.clear(releaseKey);
          rows.cleared(releaseKey);
        });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new StepFailedException("A file of the release could not be read or written.", e);
    }
  }
}
