package org.studygate.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.studygate.id.AeTitle;
import org.studygate.id.InvalidIdException;
import org.studygate.settings.InvalidSettingException;

/**
 * One entry of STUDYGATE_DICOM_ALLOWED_AE: {@code AE@host}. The host is a name, an address or a
 * network such as {@code 10.1.0.0/16}; {@code *} stands for any AE title or any host.
 */
record PeerRule(String ae, String host) {

  private static final String ANY = "*";

  static PeerRule parse(String entry) {
    int at = entry.lastIndexOf('@');
    PeerRule rule =
        at < 1 ? null : new PeerRule(entry.substring(0, at).strip(), entry.substring(at + 1));
    if (rule == null || !rule.valid()) {
      throw new InvalidSettingException(
          "STUDYGATE_DICOM_ALLOWED_AE holds '" + entry + "', which is not of the form AE@host");
    }
    return rule;
  }

  private boolean valid() {
    try {
      return !host.isBlank()
          && (ae.equals(ANY) || new AeTitle(ae).value().equals(ae))
          && (!host.contains("/") || network() != null);
    } catch (InvalidIdException notAnAe) {
      return false;
    }
  }

  boolean allows(AeTitle callingAe, InetAddress from) {
    return (ae.equals(ANY) || ae.equals(callingAe.value())) && allows(from);
  }

  boolean allows(InetAddress from) {
    if (host.equals(ANY)) {
      return true;
    }
    if (host.contains("/")) {
      return network().contains(from);
    }
    try {
      // Asked anew each time: a name's address may change while the server runs.
      return Arrays.asList(InetAddress.getAllByName(host)).contains(from);
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  private record Network(byte[] address, int bits) {

    boolean contains(InetAddress other) {
      byte[] candidate = other.getAddress();
      if (candidate.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if (((candidate[bit / 8] ^ address[bit / 8]) & mask) != 0) {
          return false;
        }
      }
      return true;
    }
  }

  /** Null when it is none. */
  private Network network() {
    int slash = host.indexOf('/');
    String address = host.substring(0, slash);
    if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return null;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int bits = Integer.parseInt(host.substring(slash + 1));
      return bits < 0 || bits > bytes.length * 8 ? null : new Network(bytes, bits);
    } catch (UnknownHostException | NumberFormatException none) {
      return null;
    }
  }
}
