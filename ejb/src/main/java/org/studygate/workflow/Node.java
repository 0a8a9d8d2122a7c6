package org.studygate.workflow;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.studygate.settings.InvalidSettingException;
import org.studygate.settings.Settings;

/**
 * This server among those that share a database.
 *
 * @param name the same at each start, so that a node knows what it held before it was killed; no
 *     two nodes that run at once may share it
 * @param jobThreads how many jobs it runs at once
 */
public record Node(String name, int jobThreads) {

  private static final int MAX_NAME = 64;

  /**
   * @throws InvalidSettingException when the settings name no usable node
   */
  public static Node of(Settings settings) {
    String name = settings.text("STUDYGATE_NODE").orElseGet(Node::hostName);
    if (name.length() > MAX_NAME) {
      throw new InvalidSettingException("STUDYGATE_NODE is longer than 64 characters");
    }
    int wanted = settings.number("STUDYGATE_JOB_THREADS", 0, 256);
    return new Node(name, wanted > 0 ? wanted : Math.max(2, processors()));
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      throw new InvalidSettingException(
          "this machine has no host name; set STUDYGATE_NODE to a name for this node");
    }
  }
}
