package org.studygate.judging;

import java.util.List;
import org.studygate.models.ModelInfo;

/**
 * How the judging models of this node are.
 *
 * @param problem one plain sentence while they are {@link State#UNUSABLE}, else null
 * @param models that are loaded
 */
public record ModelsHealth(State state, String problem, List<ModelInfo> models) {

  /** From start to use. */
  public enum State {
    LOADING,
    READY,
    UNUSABLE
  }
}
