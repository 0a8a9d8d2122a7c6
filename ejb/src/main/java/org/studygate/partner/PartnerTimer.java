package org.studygate.partner;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** Serves the partners every few seconds, on every node; one node at a time sends to a partner. */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PartnerTimer {

  private static final Logger LOG = System.getLogger(PartnerTimer.class.getName());

  @Inject private PartnerSettings settings;
  @Inject private PartnerSending sending;

  private final AtomicBoolean serving = new AtomicBoolean();

  /** Skips a turn while the one before is still at work. */
  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (serving.compareAndSet(false, true)) {
      try {
        settings.all().forEach(this::serve);
      } finally {
        serving.set(false);
      }
    }
  }

  /** One partner that makes trouble does not keep the others waiting. */
  private void serve(Partner partner) {
    try {
      sending.serve(partner);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "partner " + partner.name() + " could not be served", e);
    }
  }
}
