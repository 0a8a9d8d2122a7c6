package org.studygate.web.gate;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.FilterInfo;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.time.Duration;

/** Found by the server for each WAR of the EAR; puts the handlers of this package before it. */
public final class Gate implements ServletExtension {

  private static final Duration IDLE = minutes("STUDYGATE_SESSION_TIMEOUT_MINUTES", 30);
  private static final Duration LONGEST = minutes("STUDYGATE_SESSION_MAX_MINUTES", 12 * 60);

  @Override
  public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
    MachinePaths machines =
        MachinePaths.of(deployment.getInitParameters().get(MachinePaths.PARAMETER));
    // The last one added is the first one passed.
    deployment.addInitialHandlerChainWrapper(next -> new MachineChallenge(machines, next));
    deployment.addInitialHandlerChainWrapper(SameOriginOnly::new);
    deployment.addInitialHandlerChainWrapper(AllowedMethods::new);
    deployment.addInitialHandlerChainWrapper(SecurityHeaders::new);
    ExpiredSessions expired = new ExpiredSessions(Accounts::expired);
    deployment.addOuterHandlerChainWrapper(next -> new SessionAge(LONGEST, expired, next));
    if ("/".equals(deployment.getContextPath()) || deployment.getContextPath().isEmpty()) {
      // One of the WARs is enough: they share their sessions.
      deployment.addSessionListener(expired);
    }
    guardAccounts(deployment, machines);
    deployment.setDefaultSessionTimeout((int) IDLE.toSeconds());
    if (!machines.isEmpty()) {
      answerMachinesInsteadOfTheLoginPage(deployment, machines);
    }
  }

  private static void guardAccounts(DeploymentInfo deployment, MachinePaths machines) {
    String name = AccountGuard.class.getSimpleName();
    AccountGuard guard = new AccountGuard(machines, Accounts::standing);
    deployment.addFilter(
        new FilterInfo(name, AccountGuard.class, () -> new FixedInstance<>(guard))
            .setAsyncSupported(true));
    deployment.insertFilterUrlMapping(0, name, "/*", DispatcherType.REQUEST);
  }

  private static void answerMachinesInsteadOfTheLoginPage(
      DeploymentInfo deployment, MachinePaths machines) {
    String name = MachineLoginFilter.class.getSimpleName();
    deployment.addFilter(
        new FilterInfo(
                name,
                MachineLoginFilter.class,
                () -> new FixedInstance<>(new MachineLoginFilter(machines)))
            .setAsyncSupported(true));
    deployment.insertFilterUrlMapping(0, name, "/*", DispatcherType.FORWARD);
  }

  private static Duration minutes(String name, long otherwise) {
    String value = System.getProperty(name, System.getenv(name));
    return Duration.ofMinutes(
        value == null || value.isBlank() ? otherwise : Long.parseLong(value.strip()));
  }
}
