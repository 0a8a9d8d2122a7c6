package org.studygate.intake;

import java.io.IOException;
import java.net.InetAddress;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.AssociationHandler;
import org.aoju.bus.image.metric.internal.pdu.AAssociateAC;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRJ;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.studygate.id.AeTitle;
import org.studygate.id.InvalidIdException;

/** Turns away who may not send, and whoever would be one too many (PS3.8 9.3.4). */
final class PeerCheck extends AssociationHandler {

  private final AllowedPeers allowed;
  private final IntakeAudit audit;
  private final IntakeStatistics statistics;

  PeerCheck(AllowedPeers allowed, IntakeAudit audit, IntakeStatistics statistics) {
    this.allowed = allowed;
    this.audit = audit;
    this.statistics = statistics;
  }

  @Override
  protected AAssociateAC negotiate(Association association, AAssociateRQ rq) throws IOException {
    InetAddress from = association.getSocket().getInetAddress();
    try {
      if (!mayCall(rq.getCallingAET(), from)) {
        throw new AAssociateRJ(
            AAssociateRJ.RESULT_REJECTED_PERMANENT,
            AAssociateRJ.SOURCE_SERVICE_USER,
            AAssociateRJ.REASON_CALLING_AET_NOT_RECOGNIZED);
      }
      return super.negotiate(association, rq);
    } catch (AAssociateRJ rejected) {
      statistics.associationRejected();
      audit.associationRefused(rq.getCallingAET(), from.getHostAddress());
      throw rejected;
    }
  }

  private boolean mayCall(String callingAe, InetAddress from) {
    try {
      return allowed.allow(new AeTitle(callingAe), from);
    } catch (InvalidIdException notAnAe) {
      return false;
    }
  }
}
