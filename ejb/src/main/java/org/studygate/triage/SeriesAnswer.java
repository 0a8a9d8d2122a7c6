package org.studygate.triage;

import org.studygate.id.SeriesUid;
import org.studygate.quality.Verdict;

/**
 * What a person says of one series.
 *
 * @param quality PASS or REJECT; null leaves the verdict as it is
 * @param label of {@link org.studygate.seriestype.SeriesLabels}; null leaves the type as it is
 * @param note why, or null
 */
public record SeriesAnswer(SeriesUid series, Verdict quality, String label, String note) {}
