package org.studygate.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Someone, or a machine, that can sign in. */
@Entity
@Table(name = "ACCOUNT")
class Account {

  @Id
  @Column(name = "USERNAME", length = 64)
  private String username;

  /** bcrypt in modular crypt form, {@code $2a$…}. */
  @Column(name = "PASSWORD_HASH", nullable = false, length = 100)
  private String passwordHash;

  @Column(name = "DISPLAY_NAME", length = 200)
  private String displayName;

  @Column(name = "EMAIL", length = 200)
  private String email;

  /** BCP 47; null for the browser's. */
  @Column(name = "LOCALE", length = 16)
  private String locale;

  @Column(name = "DISABLED", nullable = false)
  private boolean disabled;

  /** The password was set by someone else and is to be changed at the next sign-in. */
  @Column(name = "MUST_CHANGE", nullable = false)
  private boolean mustChange;

  @Column(name = "FAILED_COUNT", nullable = false)
  private int failedCount;

  @Column(name = "LOCKED_UNTIL")
  private Instant lockedUntil;

  @Column(name = "LAST_LOGIN_AT")
  private Instant lastLoginAt;

  @Column(name = "PASSWORD_CHANGED_AT", nullable = false)
  private Instant passwordChangedAt;

  /** Whose account it is at a provider of identities; null for an account of this server. */
  @Column(name = "EXTERNAL_ID", length = 400)
  private String externalId;

  /** Until when the password of an external account, a ticket, is good; null for never. */
  @Column(name = "TICKET_UNTIL")
  private Instant ticketUntil;

  @Column(name = "CREATED_AT", nullable = false)
  private Instant createdAt;

  @Version
  @Column(name = "VERSION", nullable = false)
  private int version;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "ACCOUNT_ROLE", joinColumns = @JoinColumn(name = "USERNAME"))
  @Column(name = "ROLE_NAME", nullable = false, length = 32)
  private Set<String> roles = new HashSet<>();

  protected Account() {}

  Account(String username, String passwordHash, Set<String> roles, Instant now) {
    this.username = username;
    this.passwordHash = passwordHash;
    this.roles = new HashSet<>(roles);
    this.passwordChangedAt = now;
    this.createdAt = now;
  }

  void describe(String displayName, String email, String locale) {
    this.displayName = displayName;
    this.email = email;
    this.locale = locale;
  }

  void password(String passwordHash, boolean mustChange, Instant now) {
    this.passwordHash = passwordHash;
    this.mustChange = mustChange;
    this.passwordChangedAt = now;
    unlock();
  }

  void belongsTo(String externalId) {
    this.externalId = externalId;
  }

  String externalId() {
    return externalId;
  }

  /** Not a change of the password: sessions that are open go on. */
  void ticket(String hash, Instant until) {
    this.passwordHash = hash;
    this.ticketUntil = until;
  }

  void roles(Set<String> roles) {
    this.roles.retainAll(roles);
    this.roles.addAll(roles);
  }

  void disable() {
    this.disabled = true;
  }

  void enable() {
    this.disabled = false;
  }

  void unlock() {
    this.failedCount = 0;
    this.lockedUntil = null;
  }

  void signedIn(Instant now) {
    this.lastLoginAt = now;
    this.ticketUntil = null;
    unlock();
  }

  /** Counts a failed sign-in; true when this one locks the account. */
  boolean failed(int limit, Duration lock, Instant now) {
    failedCount++;
    if (failedCount < limit) {
      return false;
    }
    failedCount = 0;
    lockedUntil = now.plus(lock);
    return true;
  }

  boolean isLocked(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now);
  }

  String username() {
    return username;
  }

  String passwordHash() {
    return passwordHash;
  }

  boolean hasFailures() {
    return failedCount > 0 || lockedUntil != null;
  }

  AccountView view() {
    return new AccountView(
        username,
        displayName,
        email,
        locale,
        new TreeSet<>(roles),
        disabled,
        mustChange,
        failedCount,
        lockedUntil,
        lastLoginAt,
        passwordChangedAt,
        createdAt,
        externalId != null);
  }
}
