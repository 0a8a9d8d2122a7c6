package org.studygate.seriestype;

import org.studygate.models.SeriesTypeResult;

/** What the model said, and which version of it. */
record Classification(SeriesTypeResult result, String modelVersion) {}
