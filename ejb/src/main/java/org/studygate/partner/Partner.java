package org.studygate.partner;

import java.net.URI;
import java.util.HashSet;
import java.util.Set;

/**
 * A partner hospital as the settings name it.
 *
 * @param address where new objects are sent: {@code dicom://AETITLE@host:port}, {@code dicoms://…}
 *     (TLS) or {@code http(s)://[user:password@]host/…} (STOW-RS, without {@code /studies}); null:
 *     nothing is pushed
 * @param push modalities that are sent there; {@code *} for all
 * @param pull modalities that it may fetch; {@code *} for all
 * @param account user name that it fetches with, or null
 */
record Partner(String name, URI address, Set<String> push, Set<String> pull, String account) {

  static final String ALL = "*";

  boolean byDimse() {
    return address.getScheme().startsWith("dicom");
  }

  /** The names under which its own objects come in here; they are not sent back. */
  Set<String> senders() {
    Set<String> senders = new HashSet<>();
    if (account != null) {
      senders.add(account);
    }
    if (address != null && byDimse()) {
      senders.add(address.getUserInfo());
    }
    return senders;
  }
}
