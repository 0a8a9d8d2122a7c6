package org.studygate.release;

/** The text beside the files of a package. */
final class ReadMe {

  private ReadMe() {}

  static String of(ReleaseView release) {
    long held = release.held().stream().mapToLong(ReleaseView.Held::instances).sum();
    return """
        De-identified by StudyGate under DICOM PS3.15 Annex E; each object says how in (0012,0063)
        and (0012,0064).

        Release:    %s
        Recipient:  %s
        Purpose:    %s
        Held back:  %d objects

        manifest.json names every file with its size and SHA-256; "sha256sum -c SHA256SUMS" checks
        them. Do not try to find out who the patients are, and use the data for this purpose only.
        """
        .formatted(release.key(), release.recipient(), release.purpose(), held);
  }
}
