package org.studygate.config.schema;

/**
 * What Liquibase tells change sets apart by: the file of the change log, the id in it, the author.
 */
record ChangeSetId(String file, String id, String author) {

  static ChangeSetId parse(String line) {
    String[] parts = line.split("\t", -1);
    return new ChangeSetId(parts[0], parts[1], parts[2]);
  }

  String line() {
    return file + "\t" + id + "\t" + author;
  }
}
