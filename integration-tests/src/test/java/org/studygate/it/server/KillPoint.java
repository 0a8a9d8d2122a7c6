package org.studygate.it.server;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.Method;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VMDisconnectedException;
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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The moment at which a server enters a method, found through the debug interface of its virtual
 * machine: all its threads stand still there, and a kill hits exactly between two lines.
 */
public final class KillPoint implements AutoCloseable {

  private final VirtualMachine vm;
  private final ProcessHandle server;
  private final String className;
  private final String methodName;
  private final CountDownLatch killed = new CountDownLatch(1);

  /**
   * Kills a server (SIGKILL) the next time that it reaches a method. Whoever waits for the server's
   * answer at that moment gets none.
   *
   * @param debugPort where the server's virtual machine listens ({@code -agentlib:jdwp})
   */
  public static KillPoint arm(
      ProcessHandle server, int debugPort, String className, String methodName) throws IOException {
    KillPoint point = new KillPoint(connect(debugPort), server, className, methodName);
    point.arm();
    Thread watch = new Thread(point::watch, "kill point");
    watch.setDaemon(true);
    watch.start();
    return point;
  }

  private KillPoint(VirtualMachine vm, ProcessHandle server, String className, String methodName) {
    this.vm = vm;
    this.server = server;
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
    vm.classesByName(className).forEach(this::breakIn);
  }

  private void breakIn(ReferenceType type) {
    if (type.methodsByName(methodName).isEmpty()) {
      throw new IllegalStateException(className + " has no method " + methodName);
    }
    for (Method method : type.methodsByName(methodName)) {
      EventRequest entry = vm.eventRequestManager().createBreakpointRequest(method.location());
      entry.setSuspendPolicy(EventRequest.SUSPEND_ALL);
      entry.enable();
    }
  }

  /** Lets classes be loaded, and kills when the method is reached. */
  private void watch() {
    try {
      EventSet events = vm.eventQueue().remove();
      while (!reached(events)) {
        events.resume();
        events = vm.eventQueue().remove();
      }
      server.destroyForcibly();
      server.onExit().join();
      killed.countDown();
    } catch (VMDisconnectedException closed) {
      // the test is over, or the server went by itself: nobody was killed
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean reached(EventSet events) {
    boolean reached = false;
    for (Event event : events) {
      if (event instanceof ClassPrepareEvent loaded) {
        breakIn(loaded.referenceType());
      }
      reached |= event instanceof BreakpointEvent;
    }
    return reached;
  }

  /** Waits until the server was killed. */
  public void awaitKill(Duration atMost) throws InterruptedException {
    if (!killed.await(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(className + "." + methodName + " was not reached");
    }
  }

  /** Lets the server run on where it was not killed. */
  @Override
  public void close() {
    try {
      vm.dispose();
    } catch (VMDisconnectedException gone) {
      // with its server
    }
  }
}
