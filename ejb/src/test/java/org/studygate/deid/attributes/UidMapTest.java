package org.studygate.deid.attributes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.studygate.deid.ReleaseKey;

class UidMapTest {

  private final UidMap map = new UidMap(ReleaseKey.random());

  @Test
  void the_same_uid_becomes_the_same_whatever_its_padding() {
    assertThat(map.map("1.2.3.20240101\0")).isEqualTo(map.map("1.2.3.20240101"));
    assertThat(map.map("1.2.3.20240101")).matches("2\\.25\\.(?:0|[1-9]\\d{0,38})");
    assertThat(map.map("1.2.3.20240101")).isNotEqualTo(map.map("1.2.3.20240102"));
  }

  @Test
  void uids_of_the_standard_stay_and_those_that_only_look_so_do_not() {
    assertThat(map.map("1.2.840.10008.5.1.4.1.1.2")).isEqualTo("1.2.840.10008.5.1.4.1.1.2");
    assertThat(map.map("1.2.840.10008.19800401.4711")).startsWith("2.25.");
  }

  @Test
  void another_key_gives_other_uids() {
    assertThat(new UidMap(ReleaseKey.random()).map("1.2.3")).isNotEqualTo(map.map("1.2.3"));
  }
}
