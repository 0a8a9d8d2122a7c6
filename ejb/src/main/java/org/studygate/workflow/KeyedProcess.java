package org.studygate.workflow;

import java.util.Map;

/** A process of which there is at most one running instance for each business key. */
public interface KeyedProcess {

  /**
   * Starts it in the caller's transaction; once more while it runs does no harm.
   *
   * @param processKey of the definition
   * @param businessKey the instance's variable {@code key} holds it too
   * @param variables further ids and verdicts, never patient data
   */
  void begin(String processKey, String businessKey, Map<String, Object> variables);

  /**
   * Tells a running instance that a message has come.
   *
   * @return whether it waited for it
   */
  boolean tell(String processKey, String businessKey, String message);

  /**
   * Tries the steps again that failed for good.
   *
   * @throws IllegalStateException when none did
   */
  void retry(String processKey, String businessKey);
}
