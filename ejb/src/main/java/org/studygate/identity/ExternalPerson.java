package org.studygate.identity;

import java.util.Set;

/**
 * Who a provider of identities (OpenID Connect) says has signed in with it.
 *
 * @param issuer the provider
 * @param subject what the provider calls the person for all time
 * @param username the name in work lists and the audit trail
 * @param displayName null when the provider does not say
 * @param email null when the provider does not say
 * @param roles those of {@link Role#ALL} that the provider gives
 */
public record ExternalPerson(
    String issuer,
    String subject,
    String username,
    String displayName,
    String email,
    Set<String> roles) {

  /** As the account keeps it. */
  String id() {
    return issuer + " " + subject;
  }
}
