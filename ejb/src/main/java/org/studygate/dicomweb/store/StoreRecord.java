package org.studygate.dicomweb.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.id.StudyUid;

/** Records what a request brought, one event for each study. */
@ApplicationScoped
class StoreRecord {

  @Inject private AuditTrail trail;

  /**
   * @param instances how many, by study
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void received(Map<StudyUid, Long> instances) {
    instances.forEach(
        (study, count) ->
            trail.record(
                AuditAction.INSTANCES_RECEIVED,
                study,
                Map.of("instances", count.toString(), "by", "STOW-RS")));
  }
}
