package org.studygate.audit;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;

/** An audit trail for tests without a container. */
public final class AuditTrails {

  private AuditTrails() {}

  /** A trail that writes with the given entity manager and takes {@code actor} for the caller. */
  public static AuditTrail of(EntityManager entityManager, String actor, String... roles) {
    return new AuditTrail(
        entityManager, new AuditWriter(entityManager), caller(actor, Set.of(roles)));
  }

  public static Caller caller(String name, Set<String> roles) {
    return new Caller() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Set<String> roles() {
        return roles;
      }

      @Override
      public Optional<String> address() {
        return Optional.of("192.0.2.7");
      }
    };
  }
}
