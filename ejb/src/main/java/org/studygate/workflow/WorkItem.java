package org.studygate.workflow;

import java.time.Instant;
import org.studygate.id.StudyUid;

/**
 * Something that a person has to do.
 *
 * @param id of the engine's task
 * @param key of the step in the process: {@code readStudy}, {@code retakeStudy}, {@code
 *     checkVerdicts}
 * @param name of the step, in English
 * @param studyUid what it is about; null for work that is not about one study
 * @param assignee account that claimed it, or null
 * @param role the first role that may claim it
 * @param priority 0 routine to 100 emergency
 */
public record WorkItem(
    String id,
    String key,
    String name,
    StudyUid studyUid,
    String assignee,
    String role,
    int priority,
    Instant createdAt) {

  public static final String READ_STUDY = "readStudy";
  public static final String RETAKE_STUDY = "retakeStudy";
  public static final String CHECK_VERDICTS = "checkVerdicts";
}
