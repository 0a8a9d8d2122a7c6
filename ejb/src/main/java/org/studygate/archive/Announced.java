package org.studygate.archive;

/**
 * What a C-STORE request says about the data set that follows.
 *
 * @param transferSyntaxUid of the presentation context
 * @param callingAe kept in the file meta information (0002,0016)
 */
public record Announced(
    String sopClassUid, String sopInstanceUid, String transferSyntaxUid, String callingAe) {}
