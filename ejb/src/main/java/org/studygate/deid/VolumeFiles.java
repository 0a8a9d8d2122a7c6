package org.studygate.deid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.deid.check.Finding;

/**
 * NIfTI files among the sources: the header loses its free text and its extensions, the face is
 * taken out. Whose head it is such a file does not say.
 */
final class VolumeFiles {

  private static final String HEADER_ALONE =
      "Faces were not looked for, and a NIfTI file has nothing else to be cleaned.";

  private final RunContext run;

  VolumeFiles(RunContext run) {
    this.run = run;
  }

  static boolean isOne(SourceFile file) {
    String name = file.path().getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".nii") || name.endsWith(".nii.gz");
  }

  /** The result, which is in the output when this returns. */
  StudyResult clean(SourceFile file) throws IOException {
    FaceCleaner faces = run.engines().faces();
    boolean wanted = run.options().has(ProfileOption.CLEAN_RECOGNIZABLE_VISUAL_FEATURES);
    String id = "volume-%06d".formatted(file.number());
    if (!wanted || faces == null) {
      return held(file, id, HEADER_ALONE);
    }
    Path staged = run.work().resolve(id + ".nii.gz");
    Path pictures = Files.createDirectories(run.output().resolve("pictures"));
    FaceCleaner.CleanVolume done;
    try {
      done = faces.cleanVolume(file.path(), staged, id, run.options(), pictures);
    } catch (FaceCleaner.NoVolumeException e) {
      return held(file, id, "The file is damaged or is no NIfTI volume.");
    }
    List<Finding> findings = new ArrayList<>();
    done.wrong().forEach(w -> findings.add(new Finding(w.blocks(), file.number(), w.sentence())));
    ObjectOutcome outcome =
        new ObjectOutcome(
            file.number(),
            "",
            "",
            id,
            "",
            "",
            "nifti/" + id + ".nii.gz",
            "",
            done.review(),
            Map.of());
    if (findings.stream().anyMatch(Finding::blocks)) {
      outcome = outcome.heldBack("Self-check: " + findings.get(0).sentence());
    } else if (!run.options().reviewed() && !done.review().isEmpty()) {
      outcome = outcome.heldBack("A person must look: " + String.join(" ", done.review()));
    }
    run.formats().write(List.of(outcome), o -> staged, run.output());
    Files.deleteIfExists(staged);
    return new StudyResult(List.of(outcome), findings, Map.of(id, done.details()), done.pictures());
  }

  private static StudyResult held(SourceFile file, String id, String why) {
    ObjectOutcome outcome =
        new ObjectOutcome(file.number(), "", "", id, "", "", "", why, List.of(), Map.of());
    return new StudyResult(List.of(outcome), List.of(), Map.of(), List.of());
  }
}
