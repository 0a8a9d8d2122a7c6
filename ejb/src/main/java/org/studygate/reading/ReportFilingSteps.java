package org.studygate.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.studygate.id.SopInstanceUid;
import org.studygate.study.StudyIndex;

/** The transactions of {@link ReportFiling}: none is open while a file is written. */
@ApplicationScoped
class ReportFilingSteps {

  @Inject private ReportStore reports;
  @Inject private ReportOutputs outputs;
  @Inject private StudyIndex studies;

  private final Clock clock = Clock.systemUTC();

  protected ReportFilingSteps() {}

  ReportFilingSteps(ReportStore reports, ReportOutputs outputs, StudyIndex studies) {
    this.reports = reports;
    this.outputs = outputs;
    this.studies = studies;
  }

  /** An object that is ready to be filed. */
  record Owed(SopInstanceUid sopUid, byte[] file) {}

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<Long> due(int max) {
    return reports.due(clock.instant(), max);
  }

  /** The object, or null when a former try got as far as the index. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  Owed prepare(Long id) {
    ReportDocument document = reports.document(id);
    if (studies.find(document.sopUid()).isPresent()) {
      document.filed(clock.instant());
      return null;
    }
    return new Owed(document.sopUid(), outputs.dicom(document));
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void filed(Long id) {
    reports.document(id).filed(clock.instant());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void postpone(Long id) {
    reports.document(id).postpone(clock.instant());
  }
}
