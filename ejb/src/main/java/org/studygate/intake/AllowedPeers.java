package org.studygate.intake;

import java.net.InetAddress;
import java.util.List;
import org.studygate.id.AeTitle;

/**
 * Who may send. Until a list is set: any AE title, from this machine only. A list is final; this
 * machine itself must stand in it too.
 */
final class AllowedPeers {

  private final List<PeerRule> rules;

  private AllowedPeers(List<PeerRule> rules) {
    this.rules = rules;
  }

  /**
   * @param entries each {@code AE@host}, see {@link PeerRule}
   */
  static AllowedPeers of(List<String> entries) {
    return new AllowedPeers(entries.stream().map(PeerRule::parse).toList());
  }

  boolean allow(AeTitle callingAe, InetAddress from) {
    return rules.isEmpty()
        ? from.isLoopbackAddress()
        : rules.stream().anyMatch(r -> r.allows(callingAe, from));
  }

  /** Whether anyone at this address may send; asked before a word is exchanged. */
  boolean allow(InetAddress from) {
    return rules.isEmpty()
        ? from.isLoopbackAddress()
        : rules.stream().anyMatch(r -> r.allows(from));
  }
}
