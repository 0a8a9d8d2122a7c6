package org.studygate.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.identity.Role;

/** How the lines to the partners are, for those who look after them. */
@Stateless
@RolesAllowed({Role.TECHNOLOGIST, Role.ADMIN})
public class Partners {

  @Inject private PartnerSettings settings;
  @Inject private PartnerQueue queue;
  @Inject private AuditTrail audit;

  /** In the order of the settings. */
  public List<PartnerView> all() {
    return settings.all().stream().map(queue::view).toList();
  }

  /** Sends again at once, what the partner refused included. */
  public void tryAgain(String partner) {
    if (settings.all().stream().anyMatch(known -> known.name().equals(partner))) {
      queue.tryAgain(partner);
      audit.record(AuditAction.PARTNER_RETRIED, "partner", partner, Map.of());
    }
  }
}
