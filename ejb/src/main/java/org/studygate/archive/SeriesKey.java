package org.studygate.archive;

import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;

/** A series within its study; the same Series Instance UID in another study is another series. */
record SeriesKey(StudyUid studyUid, SeriesUid seriesUid) {}
