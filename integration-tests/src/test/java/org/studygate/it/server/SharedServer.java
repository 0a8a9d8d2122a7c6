package org.studygate.it.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests the one server that they share. A test finds its own study by its UID and leaves
 * nothing that hinders another.
 *
 * <p>For trying a test again and again: {@code -Dstudygate.test.keep} leaves the server running,
 * {@code -Dstudygate.test.running=FOLDER} takes that one ({@code target/servers/H2-1}).
 */
public final class SharedServer implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == StudyGateServer.class;
  }

  @Override
  public StudyGateServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .server;
  }

  /** Stopped by JUnit after the last test. */
  private static final class Running implements AutoCloseable {

    private final StudyGateServer server;
    private final boolean kept = System.getProperty("studygate.test.keep") != null;

    private Running() {
      String earlier = System.getProperty("studygate.test.running");
      try {
        server =
            earlier == null
                ? StudyGateServer.prepare(Map.of()).start()
                : StudyGateServer.running(Path.of(earlier));
      } catch (IOException e) {
        throw new IllegalStateException("No server to test", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      if (!kept) {
        server.close();
      }
    }
  }
}
