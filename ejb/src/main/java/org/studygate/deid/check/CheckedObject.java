package org.studygate.deid.check;

import java.nio.file.Path;

/**
 * An object that is about to leave.
 *
 * @param number of the source file
 * @param source what it was made from
 * @param result as it would leave
 * @param name where it would lie in the output
 * @param oldStudyUid of the source, likewise the others
 */
public record CheckedObject(
    int number,
    Path source,
    Path result,
    String name,
    String oldStudyUid,
    String oldSeriesUid,
    String oldSopInstanceUid) {}
