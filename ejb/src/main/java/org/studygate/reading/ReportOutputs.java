package org.studygate.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.settings.Settings;
import org.studygate.study.StudyIndex;
import org.studygate.study.StudyRow;

/** A signed report as HTML, PDF and DICOM Basic Text SR. */
@ApplicationScoped
public class ReportOutputs {

  /** Whose work a report is for. */
  static final Set<String> READERS = Set.of(Role.RADIOLOGIST, Role.PHYSICIAN, Role.TECHNOLOGIST);

  @Inject private StudyIndex studies;
  @Inject private ReportStore reports;
  @Inject private Settings settings;

  protected ReportOutputs() {}

  ReportOutputs(StudyIndex studies, ReportStore reports, Settings settings) {
    this.studies = studies;
    this.reports = reports;
    this.settings = settings;
  }

  /**
   * A page of its own, UTF-8.
   *
   * @throws IncompleteReportException when there is no signed report; the same holds for the others
   */
  @Audited(AuditAction.REPORT_EXPORTED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN, Role.TECHNOLOGIST})
  @Transactional
  public String html(StudyUid studyUid, Locale locale) {
    return ReportHtml.page(sheet(studyUid, locale));
  }

  @Audited(AuditAction.REPORT_EXPORTED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN, Role.TECHNOLOGIST})
  @Transactional
  public byte[] pdf(StudyUid studyUid, Locale locale) {
    Optional<File> font = settings.text("STUDYGATE_REPORT_FONT").map(File::new);
    return ReportPdf.file(sheet(studyUid, locale), font);
  }

  /** A DICOM file (PS3.10) of the newest document, the same that the study holds or will hold. */
  @Audited(AuditAction.REPORT_EXPORTED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN, Role.TECHNOLOGIST})
  @Transactional
  public byte[] dicom(StudyUid studyUid) {
    List<ReportDocument> documents = reports.documents(signed(studyUid));
    return dicom(documents.get(documents.size() - 1));
  }

  byte[] dicom(ReportDocument document) {
    Report report = document.report();
    SopInstanceUid former =
        reports.documents(report).stream()
            .filter(other -> other.addenda() == document.addenda() - 1)
            .findFirst()
            .map(ReportDocument::sopUid)
            .orElse(null);
    ReportSr sr =
        new ReportSr(StudyRow.of(report.study()), reports.view(report), ZoneId.systemDefault());
    return sr.file(document.seriesUid(), document.sopUid(), document.addenda(), former);
  }

  private ReportSheet sheet(StudyUid studyUid, Locale locale) {
    Report report = signed(studyUid);
    StudyRow study = StudyRow.of(studies.require(studyUid));
    return new ReportSheet(study, reports.view(report), locale, ZoneId.systemDefault());
  }

  private Report signed(StudyUid studyUid) {
    return reports
        .report(studyUid)
        .filter(Report::signed)
        .orElseThrow(
            () -> new IncompleteReportException(IncompleteReportException.Missing.SIGNED_REPORT));
  }
}
