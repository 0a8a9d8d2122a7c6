package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * Where the server's security domain reports each sign-in, and parts of the application each
 * sign-out; called by its name in JNDI. Answers how many sign-ins of the account have failed in a
 * row.
 */
@Stateless
@PermitAll
@Local(ToIntFunction.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInWatch implements ToIntFunction<Map<String, String>> {

  @Inject private SignIns signIns;

  @Override
  public int applyAsInt(Map<String, String> report) {
    SignIn signIn =
        new SignIn(
            report.get("user"), report.get("address"), SignIn.Method.of(report.get("method")));
    return switch (report.get("outcome")) {
      case "succeeded" -> signIns.succeeded(signIn);
      case "left" -> signIns.left(signIn);
      default -> signIns.failed(signIn);
    };
  }
}
