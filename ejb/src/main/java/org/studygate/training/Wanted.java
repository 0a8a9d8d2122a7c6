package org.studygate.training;

/**
 * More photos that would help.
 *
 * @param label of the class
 * @param photos how many more, about
 */
public record Wanted(String label, int photos) {}
