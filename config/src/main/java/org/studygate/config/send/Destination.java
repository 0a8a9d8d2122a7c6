package org.studygate.config.send;

/** A storage SCP and the names that both sides go by. */
record Destination(String host, int port, String calledAe, String callingAe) {

  /**
   * @throws IllegalArgumentException when it is not {@code HOST:PORT}
   */
  static Destination parse(String hostAndPort, String calledAe, String callingAe) {
    int colon = hostAndPort.lastIndexOf(':');
    try {
      return new Destination(
          hostAndPort.substring(0, colon),
          Integer.parseInt(hostAndPort.substring(colon + 1)),
          calledAe,
          callingAe);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("'" + hostAndPort + "' is not HOST:PORT", e);
    }
  }
}
