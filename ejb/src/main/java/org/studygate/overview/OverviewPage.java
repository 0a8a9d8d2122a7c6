package org.studygate.overview;

import java.util.List;

/**
 * Studies, newest first.
 *
 * @param more whether there are others behind them
 */
public record OverviewPage(List<StudyOverview> studies, boolean more) {}
