package org.studygate.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studygate.audit.AuditAction;
import org.studygate.audit.Audited;
import org.studygate.audit.Caller;
import org.studygate.id.PatientText;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.study.StudyIndex;
import org.studygate.workflow.WorkItem;
import org.studygate.workflow.WorkItems;

/**
 * A radiologist reads a study: claims it, writes a draft that is kept, signs, and adds to the
 * signed report later. Only who has claimed the reading may write or sign.
 */
@ApplicationScoped
public class Reading {

  @Inject private StudyIndex studies;
  @Inject private ReportStore reports;
  @Inject private WorkItems workItems;
  @Inject private Caller caller;
  @Inject private Signatures signatures;

  private final Clock clock = Clock.systemUTC();

  protected Reading() {}

  Reading(
      StudyIndex studies,
      ReportStore reports,
      WorkItems workItems,
      Caller caller,
      Signatures signatures) {
    this.studies = studies;
    this.reports = reports;
    this.workItems = workItems;
    this.caller = caller;
    this.signatures = signatures;
  }

  /**
   * Takes the reading of a study.
   *
   * @throws NotTheReaderException when there is nothing to read
   * @throws org.studygate.workflow.WorkItemTakenException when someone else reads it
   */
  @Audited(AuditAction.TASK_CLAIMED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN})
  @Transactional
  public void claim(StudyUid studyUid) {
    workItems.claim(readingOf(studyUid).id(), caller.name());
  }

  /** Leaves the reading to others; the draft stays for whoever claims it next. */
  @Audited(AuditAction.TASK_RETURNED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN})
  @Transactional
  public void giveBack(StudyUid studyUid) {
    workItems.giveBack(readingOf(studyUid).id(), caller.name());
  }

  /**
   * The draft of the study that the caller reads; an empty one is made when there is none.
   *
   * @throws NotTheReaderException when the caller has not claimed it
   */
  @Audited(AuditAction.REPORT_DRAFTED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN})
  @Transactional
  public ReportView openDraft(StudyUid studyUid) {
    requireReader(studyUid);
    return reports.openDraft(studies.require(studyUid), caller.name(), clock.instant());
  }

  /**
   * Keeps a draft. It is called every few seconds of writing, so it leaves no record of its own;
   * opening the draft and signing it do.
   *
   * @param version of the draft that the text was made from
   * @throws StaleDraftException when it was saved elsewhere meanwhile; nothing is overwritten
   * @throws ReportSignedException when it is signed already
   */
  @Transactional
  public ReportView saveDraft(StudyUid studyUid, ReportText text, int version) {
    requireReader(studyUid);
    Report report = reports.lock(studyUid, version);
    report.write(text, caller.name(), clock.instant());
    return reports.saved(report);
  }

  /**
   * Makes the report final and completes the reading, both or neither. The DICOM object of the
   * report is owed from this moment on and is filed soon after.
   *
   * @param version of the draft that the text was made from
   * @throws IncompleteReportException when there is no impression
   * @throws StaleDraftException when it was saved elsewhere meanwhile
   */
  @Audited(AuditAction.REPORT_SIGNED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN})
  @Transactional
  public ReportView sign(StudyUid studyUid, ReportText text, int version) {
    WorkItem item = requireReader(studyUid);
    Report report = reports.lock(studyUid, version);
    ReportView.Signature signature = signatures.of(caller, clock.instant());
    report.write(text, caller.name(), signature.at());
    report.sign(signature);
    reports.owe(report, signature.at());
    workItems.complete(item.id(), caller.name(), Map.of());
    return reports.saved(report);
  }

  /**
   * Adds a signed text to a signed report: a radiologist to any, a physician to the own ones.
   *
   * @throws IncompleteReportException when the report is not signed or the text is empty
   * @throws NotTheReaderException when a physician did not sign it
   */
  @Audited(AuditAction.REPORT_AMENDED)
  @RolesAllowed({Role.RADIOLOGIST, Role.PHYSICIAN})
  @Transactional
  public ReportView addAddendum(StudyUid studyUid, PatientText text) {
    Report report = reports.lockSigned(studyUid);
    if (!mayAmend(reports.saved(report))) {
      throw new NotTheReaderException(studyUid);
    }
    ReportView.Signature signature = signatures.of(caller, clock.instant());
    report.add(text, signature);
    reports.owe(report, signature.at());
    return reports.saved(report);
  }

  /** Whether the caller may add to a signed report. */
  public boolean mayAmend(ReportView report) {
    return report.signed()
        && (caller.roles().contains(Role.RADIOLOGIST)
            || caller.roles().contains(Role.PHYSICIAN)
                && caller.name().equals(report.signature().user()));
  }

  /** The report that the caller may see: a signed one, or the draft that is the caller's. */
  @Transactional
  public Optional<ReportView> find(StudyUid studyUid) {
    return reports.find(studyUid).filter(this::mayBeSeen);
  }

  /** Likewise for several studies; those without such a report are missing. */
  @Transactional
  public Map<StudyUid, ReportView> findAll(Collection<StudyUid> studies) {
    return reports.findAll(studies).stream()
        .filter(this::mayBeSeen)
        .collect(Collectors.toMap(ReportView::studyUid, Function.identity()));
  }

  private boolean mayBeSeen(ReportView report) {
    return (report.signed() || report.author().equals(caller.name()))
        && caller.roles().stream().anyMatch(ReportOutputs.READERS::contains);
  }

  private WorkItem readingOf(StudyUid studyUid) {
    return workItems.ofStudy(studyUid).stream()
        .filter(item -> WorkItem.READ_STUDY.equals(item.key()))
        .findFirst()
        .orElseThrow(() -> new NotTheReaderException(studyUid));
  }

  private WorkItem requireReader(StudyUid studyUid) {
    WorkItem item = readingOf(studyUid);
    if (!caller.name().equals(item.assignee())) {
      throw new NotTheReaderException(studyUid);
    }
    return item;
  }
}
