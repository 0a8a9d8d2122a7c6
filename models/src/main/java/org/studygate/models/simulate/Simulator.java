package org.studygate.models.simulate;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.studygate.models.image.Slice;

/** Every artefact that can be simulated, by name and modality. */
public final class Simulator {

  private static final List<String> MR =
      Stream.concat(MrArtefacts.NAMES.stream(), Stream.of(Incomplete.NAME)).toList();
  private static final List<String> CT =
      Stream.concat(CtArtefacts.NAMES.stream(), Stream.of(Incomplete.NAME)).toList();

  private Simulator() {}

  public static List<String> names(boolean ct) {
    return ct ? CT : MR;
  }

  /**
   * @param severity from 0 to 1: 0.25 mild, 0.5 moderate, 0.8 gross
   * @throws IllegalArgumentException for an artefact that the modality does not have
   */
  public static Slice corrupt(
      Slice clean, boolean ct, String artefact, double severity, Random random) {
    if (!names(ct).contains(artefact)) {
      throw new IllegalArgumentException("no " + (ct ? "CT" : "MR") + " artefact " + artefact);
    }
    if (artefact.equals(Incomplete.NAME)) {
      return Incomplete.corrupt(clean, severity, random);
    }
    return ct
        ? new CtArtefacts(random).corrupt(clean, artefact, severity)
        : new MrArtefacts(random).corrupt(clean, artefact, severity);
  }
}
