package org.studygate.archive;

/**
 * An object that is durable and indexed.
 *
 * @param isNew false when the same content was here already
 */
public record StoredObject(ObjectIds ids, boolean isNew) {}
