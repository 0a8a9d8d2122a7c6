package org.studygate.study;

import java.io.Serializable;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;

/**
 * What a study's page shows of a series.
 *
 * @param instances how many SOP instances it has
 */
public record SeriesRow(
    SeriesUid seriesUid,
    String modality,
    Integer number,
    PatientText description,
    String bodyPart,
    String manufacturer,
    String model,
    long instances)
    implements Serializable {}
