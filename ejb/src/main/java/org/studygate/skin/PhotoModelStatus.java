package org.studygate.skin;

/**
 * Which version of the photos' model this node serves.
 *
 * @param version that judges; null where the measures decide alone
 * @param wanted version that should, by the database; null likewise
 * @param problem one plain sentence when they differ, else null
 */
public record PhotoModelStatus(String version, String wanted, String problem) {}
