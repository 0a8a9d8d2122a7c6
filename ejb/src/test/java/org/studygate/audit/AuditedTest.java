package org.studygate.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.id.PatientText;
import org.studygate.id.SeriesUid;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;

class AuditedTest {

  private static final StudyUid STUDY = new StudyUid("1.2.3");

  private TestDatabase database;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
  }

  @AfterEach
  void stop() {
    database.close();
  }

  /** A use case as others write it. */
  public static class Reading {

    @Audited(AuditAction.REPORT_SIGNED)
    @RolesAllowed("radiologist")
    public String sign(StudyUid study, SeriesUid key, PatientText finding) {
      return "signed";
    }

    @Audited(AuditAction.TASK_CLAIMED)
    public void claim(StudyUid study, SeriesUid key, PatientText finding) {
      throw new IllegalArgumentException("Smith^John is not here");
    }
  }

  @Test
  void a_success_is_recorded_with_the_study_and_the_typed_ids_and_no_patient() throws Exception {
    assertThat(call("sign", "radiologist")).isEqualTo("signed");

    AuditEntry entry = entries().get(0);
    assertThat(entry.action()).isEqualTo(AuditAction.REPORT_SIGNED);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.SUCCESS);
    assertThat(entry.actor()).isEqualTo("ada");
    assertThat(entry.details()).isEqualTo(Map.of("key", "1.2.3.4"));
  }

  @Test
  void whoever_lacks_the_role_is_refused_and_recorded() {
    assertThatThrownBy(() -> call("sign", "physician")).isInstanceOf(EJBAccessException.class);

    assertThat(entries()).extracting(AuditEntry::outcome).containsExactly(AuditOutcome.REFUSED);
  }

  @Test
  void a_failure_is_recorded_by_its_kind_alone() {
    assertThatThrownBy(() -> call("claim")).isInstanceOf(IllegalArgumentException.class);

    AuditEntry entry = entries().get(0);
    assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILURE);
    assertThat(entry.details()).containsEntry("reason", "IllegalArgumentException");
    assertThat(entry.details().values()).noneMatch(value -> value.contains("Smith"));
  }

  private List<AuditEntry> entries() {
    return database.fromTransaction(em -> AuditTrails.of(em, "ada").ofStudy(STUDY));
  }

  private Object call(String name, String... roles) throws Exception {
    Method method =
        Stream.of(Reading.class.getMethods())
            .filter(m -> m.getName().equals(name))
            .findFirst()
            .orElseThrow();
    Object[] arguments = {STUDY, new SeriesUid("1.2.3.4"), PatientText.of("Smith^John")};
    Reading target = new Reading();
    try (var em = database.entityManager()) {
      em.getTransaction().begin();
      try {
        return new AuditedInterceptor(
                AuditTrails.of(em, "ada", roles), AuditTrails.caller("ada", Set.of(roles)))
            .recorded(invocation(method, target, arguments));
      } finally {
        em.getTransaction().commit();
      }
    }
  }

  private static InvocationContext invocation(Method method, Object target, Object[] arguments) {
    return (InvocationContext)
        Proxy.newProxyInstance(
            AuditedTest.class.getClassLoader(),
            new Class<?>[] {InvocationContext.class},
            (proxy, called, none) ->
                switch (called.getName()) {
                  case "getMethod" -> method;
                  case "getTarget" -> target;
                  case "getParameters" -> arguments;
                  case "proceed" -> proceed(method, target, arguments);
                  default -> throw new UnsupportedOperationException(called.getName());
                });
  }

  private static Object proceed(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
