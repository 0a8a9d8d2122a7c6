package org.studygate.workflow;

/**
 * A step of a release failed for good. Fired in the transaction that raises the incident, so that
 * the feature whose step it was can say so in its own tables.
 *
 * @param releaseKey business key of the release's process
 * @param reason one plain sentence without patient data
 */
public record GivenUp(String releaseKey, String reason) {}
