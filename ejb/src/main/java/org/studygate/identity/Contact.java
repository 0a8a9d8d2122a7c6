package org.studygate.identity;

/**
 * How the owner of an account is written to.
 *
 * @param locale BCP 47; null when it was not said
 */
public record Contact(String email, String locale) {}
