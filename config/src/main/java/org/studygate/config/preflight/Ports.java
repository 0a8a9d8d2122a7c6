package org.studygate.config.preflight;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ports that the server is about to open. */
final class Ports {

  private Ports() {}

  /**
   * @throws Refusal naming the first setting whose port cannot be opened
   */
  static void check(Environment environment) {
    InetAddress address = address(environment.bindAddress());
    Map<String, Integer> ports = new LinkedHashMap<>();
    ports.put("STUDYGATE_HTTP_PORT", environment.port("STUDYGATE_HTTP_PORT", 8080));
    ports.put("STUDYGATE_DICOM_PORT", environment.port("STUDYGATE_DICOM_PORT", 11112));
    addWhenSet(environment, ports, "STUDYGATE_DICOM_TLS_PORT", 2762);
    if (environment.isSet("STUDYGATE_HTTPS_KEYSTORE")) {
      ports.put("STUDYGATE_HTTPS_PORT", environment.port("STUDYGATE_HTTPS_PORT", 8443));
    }
    ports.forEach((setting, port) -> open(setting, address, port));
    open(
        "STUDYGATE_MANAGEMENT_PORT",
        InetAddress.getLoopbackAddress(),
        environment.port("STUDYGATE_MANAGEMENT_PORT", 9990));
  }

  private static void addWhenSet(
      Environment environment, Map<String, Integer> ports, String setting, int otherwise) {
    if (environment.isSet(setting)) {
      ports.put(setting, environment.port(setting, otherwise));
    }
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new Refusal("STUDYGATE_BIND is '" + name + "', but that is no address.", e);
    }
  }

  private static void open(String setting, InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
    } catch (BindException e) {
      boolean foreign = String.valueOf(e.getMessage()).contains("assign");
      throw new Refusal(
          foreign
              ? "STUDYGATE_BIND is "
                  + address.getHostAddress()
                  + ", but this machine does not have that address."
              : setting + " is " + port + ", but that port is in use or not permitted.",
          e);
    } catch (IOException e) {
      throw new Refusal(setting + " is " + port + ", but that port cannot be opened.", e);
    }
  }
}
