package org.studygate.models.quality;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.studygate.models.simulate.CtArtefacts;
import org.studygate.models.simulate.MrArtefacts;

/** The labels of the quality model and the modality that each applies to. */
public final class Artefacts {

  public static final String CLEAN = "clean";

  /** Judged from geometry and file contents, not by the network. */
  public static final String INCOMPLETE = "incomplete";

  /** What the network names: all artefacts of MR, then those of CT alone, then clean. */
  public static final List<String> OUTPUTS = outputs();

  /** The network's output that tells CT from MR, for images without a header. */
  static final int CT = OUTPUTS.size();

  /** All of the network's outputs: {@link #OUTPUTS}, {@link #CT}, a severity for each artefact. */
  static final int NETWORK = 2 * OUTPUTS.size();

  private Artefacts() {}

  private static List<String> outputs() {
    Set<String> out = new LinkedHashSet<>(MrArtefacts.NAMES);
    out.addAll(CtArtefacts.NAMES);
    out.add(CLEAN);
    return List.copyOf(new ArrayList<>(out));
  }

  /** What can be wrong with an image of this modality, without {@link #CLEAN}. */
  public static List<String> of(boolean ct) {
    return ct ? CtArtefacts.NAMES : MrArtefacts.NAMES;
  }

  /** Whether an output is trained and reported for a modality. */
  static boolean applies(String output, boolean ct) {
    return output.equals(CLEAN) || of(ct).contains(output);
  }

  /** The network's output for the severity of an artefact, by its place in {@link #OUTPUTS}. */
  static int severity(int output) {
    return CT + 1 + output;
  }
}
