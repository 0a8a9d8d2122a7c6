package org.studygate.reading;

import org.studygate.study.StudyRow;
import org.studygate.workflow.WorkItem;

/**
 * A line of the worklist.
 *
 * @param study null when the item is not about one study
 */
public record WorkEntry(WorkItem item, StudyRow study) {}
