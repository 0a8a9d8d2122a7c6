package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.studygate.release.send.StoreScu;
import org.studygate.release.send.StowClient;
import org.studygate.release.send.Transfer;
import org.studygate.settings.Settings;
import org.studygate.workflow.StepFailedException;

/**
 * Sends an approved release. What the destination has confirmed is noted at once, one by one, so
 * that a kill or a destination that goes away costs one object at most to be sent twice.
 */
@ApplicationScoped
class Sending {

  @Inject private ReleaseRows rows;
  @Inject private StagingArea staging;
  @Inject private ReleaseChoices choices;
  @Inject private Settings settings;

  protected Sending() {}

  Sending(ReleaseRows rows, StagingArea staging, ReleaseChoices choices, Settings settings) {
    this.rows = rows;
    this.staging = staging;
    this.choices = choices;
    this.settings = settings;
  }

  void send(String releaseKey) {
    ReleaseView release = rows.view(releaseKey);
    if (release.state() == ReleaseState.SENT) {
      return;
    }
    List<ReleaseRows.Leaving> leaving = rows.approved(releaseKey);
    Destination destination =
        choices
            .destination(release.destinationName(), release.destination())
            .orElseThrow(() -> new StepFailedException("The destination is not set up any more."));
    int refused = 0;
    try (Transfer transfer = open(destination)) {
      for (ReleaseRows.Leaving instance : leaving) {
        if (!instance.sent() && !send(releaseKey, instance, transfer)) {
          refused++;
        }
      }
    } catch (IOException notReached) {
      throw new StepFailedException(
          "The destination %s could not be reached.".formatted(destination.name()), notReached);
    }
    if (refused > 0) {
      throw new StepFailedException(
          "The destination %s did not take %d of %d objects."
              .formatted(destination.name(), refused, leaving.size()));
    }
    rows.allSent(releaseKey, destination.name());
  }

  private boolean send(String releaseKey, ReleaseRows.Leaving instance, Transfer transfer)
      throws IOException {
    Path file = staging.objects(releaseKey, instance.study()).resolve(instance.fileName());
    if (!Digests.of(file).equals(instance.fileDigest())) {
      throw new StepFailedException("A file in the staging area is not the one that was approved.");
    }
    rows.requireApproved(releaseKey);
    boolean taken = transfer.send(file);
    if (taken) {
      rows.sent(instance.instanceId());
    }
    return taken;
  }

  private Transfer open(Destination destination) {
    return destination.type() == DestinationType.C_STORE
        ? new StoreScu(destination.address(), settings.required("STUDYGATE_AE_TITLE"))
        : new StowClient(destination.address());
  }
}
