package org.studygate.overview;

import org.studygate.id.PatientText;
import org.studygate.study.StudyState;

/**
 * Which studies are asked for.
 *
 * @param state null for all
 * @param patientId exactly this Patient ID (0010,0020); empty for all
 */
public record OverviewQuery(StudyState state, PatientText patientId, int offset, int limit) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;
}
