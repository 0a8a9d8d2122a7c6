package org.studygate.workflow;

/**
 * A step of a process that is neither a study's nor a release's failed for good. Fired in the
 * transaction that raises the incident, so that the feature whose step it was can say so in its own
 * tables.
 *
 * @param processKey of the definition, such as {@code skin-photo}
 * @param businessKey of the instance
 * @param reason one plain sentence without patient data
 */
public record ProcessGivenUp(String processKey, String businessKey, String reason) {}
