package org.studygate.identity;

import java.time.Instant;
import java.util.Set;

/**
 * An account without its password.
 *
 * @param username what is typed to sign in, and the name in the audit trail
 * @param locale BCP 47; null for the browser's
 * @param mustChange whether the password has to be changed before anything else
 * @param failedCount failed sign-ins since the last good one
 * @param lockedUntil null, or when signing in is possible again
 * @param lastLoginAt null before the first sign-in
 * @param external signs in with the hospital's provider of identities, which also says the roles
 */
public record AccountView(
    String username,
    String displayName,
    String email,
    String locale,
    Set<String> roles,
    boolean disabled,
    boolean mustChange,
    int failedCount,
    Instant lockedUntil,
    Instant lastLoginAt,
    Instant passwordChangedAt,
    Instant createdAt,
    boolean external) {

  /** The name for people. */
  public String name() {
    return displayName == null || displayName.isBlank() ? username : displayName;
  }
}
