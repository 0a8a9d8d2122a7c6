package org.studygate.config.schema;

/**
 * What Liquibase tells change sets apart by.
 *
 * @param file the file of the change log
 */
record ChangeSetId(String file, String id, String author) {}
