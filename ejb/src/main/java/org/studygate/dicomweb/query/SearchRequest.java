package org.studygate.dicomweb.query;

import java.util.List;
import java.util.Map;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;

/**
 * A search as it was asked for.
 *
 * @param study the study of the path, or null
 * @param series the series of the path, or null
 * @param parameters the query parameters by name; they may hold patients' values and belong in no
 *     log
 * @param baseUrl the address of the service, without a slash at its end, for Retrieve URLs
 */
public record SearchRequest(
    SearchLevel level,
    StudyUid study,
    SeriesUid series,
    Map<String, List<String>> parameters,
    String baseUrl) {

  @Override
  public String toString() {
    return "search for " + level;
  }
}
