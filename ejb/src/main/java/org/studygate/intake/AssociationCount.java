package org.studygate.intake;

import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.AssociationMonitor;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;

/** Counts the associations that are open. */
final class AssociationCount implements AssociationMonitor {

  private final IntakeStatistics statistics;

  AssociationCount(IntakeStatistics statistics) {
    this.statistics = statistics;
  }

  @Override
  public void onAssociationAccepted(Association association) {
    statistics.associationOpened();
    association.addAssociationListener(closed -> statistics.associationClosed());
  }

  @Override
  public void onAssociationEstablished(Association association) {
    // Only of associations that this node asks for; it asks for none.
  }

  @Override
  public void onAssociationFailed(Association association, Throwable reason) {
    // It was not counted.
  }

  @Override
  public void onAssociationRejected(Association association, AAssociateRJ reason) {
    // PeerCheck counts them.
  }
}
