package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.studygate.id.AeTitle;
import org.studygate.settings.InvalidSettingException;

class AllowedPeersTest {

  @Test
  void only_this_machine_may_send_until_a_list_is_set() throws Exception {
    AllowedPeers peers = AllowedPeers.of(List.of());

    assertThat(peers.allow(new AeTitle("ANY"), address("127.0.0.1"))).isTrue();
    assertThat(peers.allow(new AeTitle("ANY"), address("::1"))).isTrue();
    assertThat(peers.allow(new AeTitle("ANY"), address("10.0.0.1"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "CT1@10.1.2.3, CT1, 10.1.2.3, true",
    "CT1@10.1.2.3, CT2, 10.1.2.3, false",
    "CT1@10.1.2.3, CT1, 10.1.2.4, false",
    "CT1@10.1.2.3, CT1, 127.0.0.1, false",
    "*@10.1.0.0/16, MR9, 10.1.255.9, true",
    "*@10.1.0.0/16, MR9, 10.2.0.1, false",
    "*@10.1.2.0/23, MR9, 10.1.3.1, true",
    "CT1@*, CT1, 192.168.7.7, true",
    "CT1@fd00::/8, CT1, fd12::1, true",
    "CT1@localhost, CT1, 127.0.0.1, true",
  })
  void a_list_names_titles_and_hosts(String entry, String ae, String host, boolean allowed)
      throws Exception {
    assertThat(AllowedPeers.of(List.of(entry)).allow(new AeTitle(ae), address(host)))
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CT1",
        "@host",
        "CT1@",
        "CT1@10.0.0.0/33",
        "CT1@name/8",
        "TOO_LONG_FOR_AN_AE_TITLE@h"
      })
  void says_which_entry_is_wrong(String entry) {
    assertThatThrownBy(() -> AllowedPeers.of(List.of(entry)))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("STUDYGATE_DICOM_ALLOWED_AE")
        .hasMessageContaining(entry);
  }

  private static InetAddress address(String host) throws UnknownHostException {
    return InetAddress.getByName(host);
  }
}
