package org.studygate.skin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;

/** Which version of the photos' model was served from when on. */
@ApplicationScoped
@Transactional
public class PhotoModelRows {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  protected PhotoModelRows() {}

  PhotoModelRows(EntityManager entityManager, AuditTrail audit, Caller caller) {
    this.entityManager = entityManager;
    this.audit = audit;
    this.caller = caller;
  }

  /** Newest first. */
  List<PhotoModelChange> all() {
    return entityManager
        .createQuery(
            "select c from PhotoModelChange c order by c.number desc", PhotoModelChange.class)
        .getResultList();
  }

  Optional<PhotoModelChange> newest() {
    return entityManager
        .createQuery(
            "select c from PhotoModelChange c order by c.number desc", PhotoModelChange.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * A version comes into service, on all nodes and at once.
   *
   * @param trainingKey of the training that made it, or null
   */
  void change(PhotoModelId model, PhotoModelCause cause, String trainingKey) {
    Optional<PhotoModelChange> before = newest();
    int number = before.map(PhotoModelChange::number).orElse(0) + 1;
    entityManager.persist(
        new PhotoModelChange(number, Instant.now(), model, cause, trainingKey, caller.name()));
    entityManager.flush();
    Map<String, String> details = new LinkedHashMap<>();
    details.put("before", before.map(c -> c.model().version()).orElse("as installed"));
    details.put("files", model.digest());
    if (trainingKey != null) {
      details.put("training", trainingKey);
    }
    audit.record(
        cause == PhotoModelCause.PROMOTED
            ? AuditAction.MODEL_PROMOTED
            : AuditAction.MODEL_ROLLED_BACK,
        "model",
        PhotoModelFolders.TASK + " " + model.version(),
        details);
  }
}
