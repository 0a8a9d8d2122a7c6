package org.studygate.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.studygate.id.AeTitle;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

/** What the annotations and arguments of a called method say. */
record AuditedCall(Method method, Object target, Object[] arguments) {

  private static final Set<Class<?>> TYPED_IDS =
      Set.of(SeriesUid.class, SopInstanceUid.class, AeTitle.class);

  AuditAction action() {
    Audited ofMethod = method.getAnnotation(Audited.class);
    return (ofMethod != null ? ofMethod : ofClass(Audited.class)).value();
  }

  /** The first argument that is a {@code StudyUid}, or null. */
  StudyUid study() {
    return Stream.of(arguments)
        .filter(StudyUid.class::isInstance)
        .map(StudyUid.class::cast)
        .findFirst()
        .orElse(null);
  }

  /** The other typed ids and the enums among the arguments by parameter name. */
  Map<String, String> ids() {
    Map<String, String> ids = new LinkedHashMap<>();
    Parameter[] parameters = method.getParameters();
    for (int i = 0; i < parameters.length; i++) {
      Object argument = arguments[i];
      if (argument != null
          && (TYPED_IDS.contains(argument.getClass()) || argument instanceof Enum<?>)) {
        ids.put(parameters[i].getName(), argument.toString());
      }
    }
    return ids;
  }

  boolean allows(Set<String> roles) {
    RolesAllowed ofMethod = method.getAnnotation(RolesAllowed.class);
    if (ofMethod == null && method.isAnnotationPresent(PermitAll.class)) {
      return true;
    }
    RolesAllowed allowed = ofMethod != null ? ofMethod : ofClass(RolesAllowed.class);
    return allowed == null || Stream.of(allowed.value()).anyMatch(roles::contains);
  }

  private <A extends Annotation> A ofClass(Class<A> annotation) {
    for (Class<?> c = target.getClass(); c != null; c = c.getSuperclass()) {
      // A proxy of the container is a subclass that does not carry the annotations.
      if (c.isAnnotationPresent(annotation)) {
        return c.getAnnotation(annotation);
      }
    }
    return null;
  }
}
