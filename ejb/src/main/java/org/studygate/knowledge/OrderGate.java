package org.studygate.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.studygate.judging.SeriesContent;
import org.studygate.judging.SeriesModels;

/** Measures the brightness order of series; a step of the series-type gate. */
@ApplicationScoped
public class OrderGate {

  private SeriesModels models;
  private SeriesOrders orders;

  protected OrderGate() {}

  @Inject
  public OrderGate(SeriesModels models, SeriesOrders orders) {
    this.models = models;
    this.orders = orders;
  }

  /**
   * Measures a series whose images were not seen yet. It is evidence beside the type: a series
   * whose tissues cannot be told, or a registry without the tissue model, changes nothing.
   *
   * @throws org.studygate.workflow.StepFailedException when models or files cannot be used now
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void measure(SeriesContent series) {
    if (("MR".equals(series.modality()) || "CT".equals(series.modality()))
        && !orders.holds(series)) {
      models.brightness(series).ifPresent(answer -> orders.save(series, answer));
    }
  }
}
