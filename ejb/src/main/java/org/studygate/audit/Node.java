package org.studygate.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The name of this node: WildFly's {@code jboss.node.name}, else the host's name. */
final class Node {

  private Node() {}

  static String name() {
    String name = System.getProperty("jboss.node.name", hostName());
    return name.length() <= 64 ? name : name.substring(0, 64);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException withoutName) {
      return "localhost";
    }
  }
}
