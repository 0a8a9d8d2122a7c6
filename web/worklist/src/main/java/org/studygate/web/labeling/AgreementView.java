package org.studygate.web.labeling;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.studygate.labeling.Agreement;
import org.studygate.labeling.LabelProgress;
import org.studygate.labeling.LabelReports;
import org.studygate.models.skin.PhotoFault;
import org.studygate.web.page.Display;

/** How far the labelling is, and how far doctors agree. */
@Named("labels")
@RequestScoped
public class AgreementView {

  @Inject private LabelReports reports;
  @Inject private Display display;

  private LabelProgress progress;
  private Agreement agreement;

  @PostConstruct
  void load() {
    progress = reports.progress();
    agreement = reports.agreement();
  }

  public LabelProgress getProgress() {
    return progress;
  }

  public Agreement getAgreement() {
    return agreement;
  }

  public boolean isNothing() {
    return agreement.usable().photos() == 0;
  }

  /** Usable or not, then the reasons. */
  public List<AgreementRow> getRows() {
    List<AgreementRow> rows = new ArrayList<>();
    rows.add(new AgreementRow("usable", display.text("label.usableOrNot"), agreement.usable()));
    agreement
        .reasons()
        .forEach(
            (fault, measure) ->
                rows.add(
                    new AgreementRow(
                        fault.label(),
                        display.translated("photo.reason.", fault.label()),
                        measure)));
    return rows;
  }

  /** The reasons in the order of their keys, 1 to 9. */
  public List<String> getReasons() {
    return PhotoFault.labels().subList(1, PhotoFault.labels().size());
  }
}
