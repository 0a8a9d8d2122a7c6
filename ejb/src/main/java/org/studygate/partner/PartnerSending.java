package org.studygate.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.studygate.archive.Archive;
import org.studygate.release.send.StoreScu;
import org.studygate.release.send.StowClient;
import org.studygate.release.send.Transfer;
import org.studygate.settings.Settings;

/**
 * Sends what partners are to have. Each confirmed object is noted at once, so that a kill costs one
 * object at most to be sent twice; a partner that cannot be reached is left alone for a while.
 */
@ApplicationScoped
class PartnerSending {

  private static final Logger LOG = System.getLogger(PartnerSending.class.getName());

  @Inject private PartnerQueue queue;
  @Inject private Archive archive;
  @Inject private Settings settings;

  protected PartnerSending() {}

  PartnerSending(PartnerQueue queue, Archive archive, Settings settings) {
    this.queue = queue;
    this.archive = archive;
    this.settings = settings;
  }

  /** Queues what is new for a partner, and sends a batch of what waits. */
  void serve(Partner partner) {
    if (partner.address() == null || partner.push().isEmpty()) {
      return;
    }
    queue.sweep(partner);
    List<PartnerQueue.Parcel> parcels = queue.take(partner);
    if (parcels.isEmpty()) {
      return;
    }
    try (Transfer transfer = open(partner)) {
      for (PartnerQueue.Parcel parcel : parcels) {
        if (transfer.send(archive.resolve(parcel.file()))) {
          queue.sent(partner.name(), parcel.id());
        } else {
          queue.refused(parcel.id());
        }
      }
      queue.reached(partner.name());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "partner {0} could not be reached, later again", partner.name());
      queue.notReached(partner.name());
    }
  }

  private Transfer open(Partner partner) {
    return partner.byDimse()
        ? new StoreScu(partner.address(), settings.required("STUDYGATE_AE_TITLE"))
        : new StowClient(partner.address());
  }
}
