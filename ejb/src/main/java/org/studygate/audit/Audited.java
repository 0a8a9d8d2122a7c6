package org.studygate.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A use case that leaves a record: who called it, on which study (the first argument that is a
 * {@code StudyUid}), with which typed ids, and how it ended. A success is recorded in the
 * transaction of the change, so that neither is without the other; a failure or a refusal in a
 * transaction of its own.
 *
 * <p>A method that has {@code @RolesAllowed} beside it is guarded on any CDI bean, not only on an
 * EJB.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Audited {

  @Nonbinding
  AuditAction value();
}
