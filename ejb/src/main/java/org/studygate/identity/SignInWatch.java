package org.studygate.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Consumer;

/** Where the server's security domain reports each sign-in; called by its name in JNDI. */
@Stateless
@PermitAll
@Local(Consumer.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInWatch implements Consumer<Map<String, String>> {

  @Inject private SignIns signIns;

  @Override
  public void accept(Map<String, String> report) {
    SignIn signIn =
        new SignIn(
            report.get("user"), report.get("address"), SignIn.Method.of(report.get("method")));
    if ("succeeded".equals(report.get("outcome"))) {
      signIns.succeeded(signIn);
    } else {
      signIns.failed(signIn);
    }
  }
}
