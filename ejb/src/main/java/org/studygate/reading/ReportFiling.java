package org.studygate.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.studygate.archive.ObjectStore;
import org.studygate.archive.Origin;
import org.studygate.archive.UnstorableException;
import org.studygate.audit.Caller;

/**
 * Files the DICOM objects that signed reports owe to their studies. The database is the only list
 * of what is owed, so what a crash interrupts is found again, and two nodes that file the same
 * object file it once: it has its UID since the signature.
 */
@ApplicationScoped
class ReportFiling {

  private static final Logger LOG = System.getLogger(ReportFiling.class.getName());
  private static final int BATCH = 20;

  private ReportFilingSteps steps;
  private ReportArchive archive;

  protected ReportFiling() {}

  @Inject
  ReportFiling(ReportFilingSteps steps, ObjectStore objects) {
    this(steps, (sop, file) -> store(objects, file));
  }

  ReportFiling(ReportFilingSteps steps, ReportArchive archive) {
    this.steps = steps;
    this.archive = archive;
  }

  /** Files what is due. What cannot be filed now is tried again later, ever more rarely. */
  void fileDue() {
    for (Long id : steps.due(BATCH)) {
      try {
        file(id);
      } catch (IOException | RuntimeException e) {
        // The message is left out: nobody knows what it holds.
        LOG.log(
            Level.WARNING,
            "the DICOM object of a signed report ({0}) could not be filed, later again: {1}",
            id,
            e.getClass().getSimpleName());
        steps.postpone(id);
      }
    }
  }

  private void file(Long id) throws IOException {
    ReportFilingSteps.Owed owed = steps.prepare(id);
    if (owed != null) {
      archive.file(owed.sopUid(), owed.file());
      steps.filed(id);
    }
  }

  private static void store(ObjectStore objects, byte[] file) throws IOException {
    try {
      objects.storeFile(new ByteArrayInputStream(file), Origin.ownWork(Caller.SYSTEM));
    } catch (UnstorableException e) {
      throw new IOException(e);
    }
  }
}
