package org.studygate.reading;

import java.io.IOException;
import org.studygate.id.SopInstanceUid;

/** Where the DICOM object of a report goes: into the archive, beside the study's images. */
@FunctionalInterface
interface ReportArchive {

  /**
   * Keeps a DICOM object; one that is there already is not kept twice. The study's gates stay as
   * they are.
   *
   * @param part10File a DICOM file (PS3.10) with its meta information
   * @throws IOException when it is not safe on disk and indexed
   */
  void file(SopInstanceUid sopInstanceUid, byte[] part10File) throws IOException;
}
