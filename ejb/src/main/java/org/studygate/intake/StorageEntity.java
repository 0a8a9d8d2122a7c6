package org.studygate.intake;

import java.util.Set;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.metric.ApplicationEntity;
import org.aoju.bus.image.metric.internal.pdu.AAssociateAC;
import org.aoju.bus.image.metric.internal.pdu.AAssociateRQ;
import org.aoju.bus.image.metric.internal.pdu.CommonExtended;
import org.aoju.bus.image.metric.internal.pdu.Presentation;
import org.aoju.bus.image.metric.internal.pdu.RoleSelection;

/**
 * Accepts Verification and every storage SOP class, private and future ones too, in the transfer
 * syntax that the sender names first: objects are kept as they are sent, so that the sender's
 * choice is the best one.
 */
final class StorageEntity extends ApplicationEntity {

  private static final String STANDARD = "1.2.840.10008.";
  private static final String COMPOSITE_STORAGE = "1.2.840.10008.5.1.4.1.1.";
  private static final String STORAGE_SERVICE_CLASS = "1.2.840.10008.4.2";

  /** Storage SOP classes of PS3.6 annex A whose UIDs stand elsewhere. */
  private static final Set<String> OTHER_STORAGE =
      Set.of(
          "1.2.840.10008.5.1.1.27",
          "1.2.840.10008.5.1.1.29",
          "1.2.840.10008.5.1.1.30",
          "1.2.840.10008.5.1.4.34.1",
          "1.2.840.10008.5.1.4.34.7",
          "1.2.840.10008.5.1.4.34.10");

  StorageEntity(String aeTitle) {
    super(aeTitle);
  }

  @Override
  protected Presentation negotiate(AAssociateRQ rq, AAssociateAC ac, Presentation proposed) {
    String sopClass = proposed.getAbstractSyntax();
    RoleSelection roles = rq.getRoleSelectionFor(sopClass);
    if (!accepts(sopClass, rq) || roles != null && !roles.isSCU()) {
      return rejected(proposed);
    }
    if (roles != null) {
      ac.addRoleSelection(new RoleSelection(sopClass, true, false));
    }
    return new Presentation(
        proposed.getPCID(), Presentation.ACCEPTANCE, proposed.getTransferSyntax());
  }

  private static boolean accepts(String sopClass, AAssociateRQ rq) {
    return sopClass.equals(UID.VerificationSOPClass)
        || !sopClass.startsWith(STANDARD)
        || sopClass.startsWith(COMPOSITE_STORAGE)
        || OTHER_STORAGE.contains(sopClass)
        || saysItIsStorage(rq.getCommonExtendedNegotiationFor(sopClass));
  }

  /** A class newer than this server, explained by its sender (PS3.7 D.3.3.6). */
  private static boolean saysItIsStorage(CommonExtended negotiation) {
    return negotiation != null && STORAGE_SERVICE_CLASS.equals(negotiation.getServiceClassUID());
  }

  private static Presentation rejected(Presentation proposed) {
    return new Presentation(
        proposed.getPCID(),
        Presentation.ABSTRACT_SYNTAX_NOT_SUPPORTED,
        proposed.getTransferSyntax());
  }
}
