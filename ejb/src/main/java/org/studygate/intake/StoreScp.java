package org.studygate.intake;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.aoju.bus.image.Status;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.metric.Association;
import org.aoju.bus.image.metric.ImageException;
import org.aoju.bus.image.metric.PDVInputStream;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.aoju.bus.image.metric.service.BasicCStoreSCP;
import org.studygate.archive.Announced;
import org.studygate.id.AeTitle;
import org.studygate.id.InvalidIdException;
import org.studygate.id.SopInstanceUid;

/** Answers C-STORE requests (PS3.7 9.1.1, PS3.4 annex B), streaming their data sets. */
final class StoreScp extends BasicCStoreSCP {

  private static final Logger LOG = System.getLogger(StoreScp.class.getName());

  private final Intake intake;
  private final IntakeAudit audit;

  StoreScp(Intake intake, IntakeAudit audit) {
    super("*");
    this.intake = intake;
    this.audit = audit;
  }

  @Override
  protected void store(
      Association association,
      Presentation context,
      Attributes request,
      PDVInputStream dataSet,
      Attributes response)
      throws IOException {
    AssociationTally tally = tally(association);
    Announced announced = announced(association, context, request);
    tally.busy();
    StoreOutcome outcome = intake.store(dataSet, announced, tally.sender());
    tally.count(outcome);
    response.setInt(Tag.Status, VR.US, outcome.dimseStatus());
    if (!outcome.success()) {
      response.setString(Tag.ErrorComment, VR.LO, comment(outcome.reason()));
    }
  }

  private static Announced announced(
      Association association, Presentation context, Attributes request) throws ImageException {
    String sopClass = request.getString(Tag.AffectedSOPClassUID);
    Presentation proposed = association.getAAssociateRQ().getPresentationContext(context.getPCID());
    if (sopClass == null || !sopClass.equals(proposed.getAbstractSyntax())) {
      throw new ImageException(Status.SOPclassNotSupported);
    }
    try {
      return new Announced(
          sopClass,
          new SopInstanceUid(request.getString(Tag.AffectedSOPInstanceUID)).value(),
          context.getTransferSyntax(),
          association.getCallingAET());
    } catch (InvalidIdException invalid) {
      throw new ImageException(Status.InvalidObjectInstance, invalid.getMessage());
    }
  }

  private AssociationTally tally(Association association) {
    AssociationTally tally = association.getProperty(AssociationTally.class);
    if (tally == null) {
      String host = association.getSocket().getInetAddress().getHostAddress();
      AeTitle callingAe = new AeTitle(association.getCallingAET());
      tally = new AssociationTally(Sender.dimse(callingAe, host), audit);
      association.setProperty(AssociationTally.class, tally);
    }
    return tally;
  }

  @Override
  public void onClose(Association association) {
    AssociationTally tally = association.getProperty(AssociationTally.class);
    if (tally != null) {
      try {
        tally.close();
      } catch (RuntimeException e) {
        LOG.log(Level.ERROR, "what an association brought could not be recorded", e);
      }
    }
  }

  /** How long ago its last request was answered; zero while one is being answered. */
  Duration silentFor(Association association) {
    AssociationTally tally = association.getProperty(AssociationTally.class);
    return tally == null
        ? Duration.between(
            Instant.ofEpochMilli(association.getConnectTimeInMillis()), Instant.now())
        : tally.silence();
  }

  /** VR LO: at most 64 characters. */
  private static String comment(String reason) {
    return reason.length() > 64 ? reason.substring(0, 64) : reason;
  }
}
