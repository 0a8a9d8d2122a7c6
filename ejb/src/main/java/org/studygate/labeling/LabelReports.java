package org.studygate.labeling;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.studygate.audit.AuditAction;
import org.studygate.audit.AuditTrail;
import org.studygate.audit.Caller;
import org.studygate.identity.Role;

/** How far the labelling is, how far doctors agree, and all labels for administrators. */
@Stateless
@RolesAllowed({Role.PHYSICIAN, Role.RADIOLOGIST, Role.ADMIN})
public class LabelReports {

  private static final int MOST = 500;

  @Inject private LabelStore store;
  @Inject private AuditTrail audit;
  @Inject private Caller caller;

  public LabelReports() {}

  LabelReports(LabelStore store, AuditTrail audit, Caller caller) {
    this.store = store;
    this.audit = audit;
    this.caller = caller;
  }

  public LabelProgress progress() {
    long[] counts = store.counts();
    return new LabelProgress(counts[0], counts[1], counts[2], store.countLabelledBy(caller.name()));
  }

  /**
   * Over all photos that two doctors labelled without knowing of each other: their labels in force.
   * A label that settled is none of them.
   */
  public Agreement agreement() {
    AgreementCount count = new AgreementCount();
    PhotoLabel before = null;
    for (PhotoLabel label : store.blindLabels()) {
      if (before != null && before.seat().photoCase() == label.seat().photoCase()) {
        count.add(before.seat().doctor(), before.opinion(), label.seat().doctor(), label.opinion());
      }
      before = label;
    }
    return count.agreement();
  }

  /** All labels that were ever given, the newest first. */
  @RolesAllowed(Role.ADMIN)
  public List<LabelRow> labels(int first, int max) {
    audit.record(
        AuditAction.PHOTO_LABELS_VIEWED, "labels", "all", Map.of("first", Integer.toString(first)));
    return store.all(first, Math.min(max, MOST)).stream().map(LabelReports::row).toList();
  }

  private static LabelRow row(PhotoLabel label) {
    LabelSeat seat = label.seat();
    return new LabelRow(
        seat.photoCase().photoKey(),
        seat.doctor(),
        seat.number(),
        label.revision(),
        label.opinion(),
        label.labelledAt(),
        seat.photoCase().agreed());
  }
}
