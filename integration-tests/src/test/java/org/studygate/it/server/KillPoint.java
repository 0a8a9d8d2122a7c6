package org.studygate.it.server;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.connect.IllegalConnectorArgumentsException;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The moment at which a server enters a method, found through the debug interface of its virtual
 * machine: all its threads stand still there, and a kill hits exactly between two lines.
 */
public final class KillPoint implements AutoCloseable {

  private final VirtualMachine vm;
  private final String className;
  private final String methodName;
  private boolean released;

  /**
   * Waits from now on for the next time that a method is reached.
   *
   * @param debugPort where the server's virtual machine listens ({@code -agentlib:jdwp})
   */
  public static KillPoint attach(int debugPort, String className, String methodName)
      throws IOException {
    KillPoint point = new KillPoint(connect(debugPort), className, methodName);
    point.arm();
    return point;
  }

  private KillPoint(VirtualMachine vm, String className, String methodName) {
    this.vm = vm;
    this.className = className;
    this.methodName = methodName;
  }

  private static VirtualMachine connect(int port) throws IOException {
    AttachingConnector socket =
        Bootstrap.virtualMachineManager().attachingConnectors().stream()
            .filter(connector -> connector.transport().name().equals("dt_socket"))
            .findFirst()
            .orElseThrow();
    Map<String, Connector.Argument> arguments = socket.defaultArguments();
    arguments.get("hostname").setValue("127.0.0.1");
    arguments.get("port").setValue(Integer.toString(port));
    try {
      return socket.attach(arguments);
    } catch (IllegalConnectorArgumentsException e) {
      throw new IllegalStateException(e);
    }
  }

  private void arm() {
    ClassPrepareRequest loading = vm.eventRequestManager().createClassPrepareRequest();
    loading.addClassFilter(className);
    loading.setSuspendPolicy(EventRequest.SUSPEND_ALL);
    loading.enable();
    vm.classesByName(className).forEach(this::watch);
  }

  private void watch(ReferenceType type) {
    if (type.methodsByName(methodName).isEmpty()) {
      throw new IllegalStateException(className + " has no method " + methodName);
    }
    for (Method method : type.methodsByName(methodName)) {
      EventRequest entry = vm.eventRequestManager().createBreakpointRequest(method.location());
      entry.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      entry.enable();
    }
  }

  /** Kills the server (SIGKILL) when the method is reached. */
  public void kill(ProcessHandle server, Duration atMost) throws InterruptedException {
    Instant end = Instant.now().plus(atMost);
    while (Instant.now().isBefore(end)) {
      EventSet events = vm.eventQueue().remove(1000);
      if (events == null) {
        continue;
      }
      if (reached(events)) {
        released = true;
        server.destroyForcibly();
        server.onExit().join();
        return;
      }
      events.resume();
    }
    throw new IllegalStateException(className + "." + methodName + " was not reached");
  }

  private boolean reached(EventSet events) {
    boolean reached = false;
    for (Event event : events) {
      if (event instanceof ClassPrepareEvent loaded) {
        watch(loaded.referenceType());
      }
      reached |= event instanceof BreakpointEvent;
    }
    return reached;
  }

  /** Lets the server run on where it was not killed. */
  @Override
  public void close() {
    if (!released) {
      vm.dispose();
    }
  }
}
