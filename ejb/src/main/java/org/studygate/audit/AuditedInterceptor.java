package org.studygate.audit;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import org.studygate.id.StudyUid;

/**
 * Runs inside the transaction of the use case (its priority is after that of
 * {@code @Transactional}).
 */
@Audited(AuditAction.STUDY_VIEWED)
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class AuditedInterceptor {

  @Inject private AuditTrail trail;
  @Inject private Caller caller;

  protected AuditedInterceptor() {}

  AuditedInterceptor(AuditTrail trail, Caller caller) {
    this.trail = trail;
    this.caller = caller;
  }

  @AroundInvoke
  Object recorded(InvocationContext call) throws Exception {
    AuditedCall audited = new AuditedCall(call.getMethod(), call.getTarget(), call.getParameters());
    AuditAction action = audited.action();
    StudyUid study = audited.study();
    Map<String, String> ids = audited.ids();
    if (!audited.allows(caller.roles())) {
      trail.recordUnsuccessful(action, AuditOutcome.REFUSED, study, ids);
      throw new EJBAccessException("the caller's roles do not allow " + call.getMethod().getName());
    }
    Object result = proceed(call, action, study, ids);
    trail.record(action, study, ids);
    return result;
  }

  private Object proceed(
      InvocationContext call, AuditAction action, StudyUid study, Map<String, String> ids)
      throws Exception {
    try {
      return call.proceed();
    } catch (EJBAccessException e) {
      trail.recordUnsuccessful(action, AuditOutcome.REFUSED, study, ids);
      throw e;
    } catch (Exception e) {
      // The message of an exception is not taken over: nobody knows what it holds.
      Map<String, String> withReason = AuditDetails.of(ids);
      withReason.put("reason", e.getClass().getSimpleName());
      trail.recordUnsuccessful(action, AuditOutcome.FAILURE, study, withReason);
      throw e;
    }
  }
}
