package org.studygate.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

  @Test
  void without_a_range_all_of_it_is_meant() throws Exception {
    assertThat(ByteRange.of(null, 100)).isEqualTo(new ByteRange(0, 99, false));
    assertThat(ByteRange.of("lines=1-2", 100)).isEqualTo(new ByteRange(0, 99, false));
    assertThat(ByteRange.of("bytes=0-1,5-6", 100)).isEqualTo(new ByteRange(0, 99, false));
  }

  @Test
  void a_download_goes_on_from_a_byte_to_the_end() throws Exception {
    assertThat(ByteRange.of("bytes=40-", 100)).isEqualTo(new ByteRange(40, 99, true));
    assertThat(ByteRange.of("bytes=40-", 100).length()).isEqualTo(60);
  }

  @Test
  void a_part_ends_with_the_file_at_the_latest() throws Exception {
    assertThat(ByteRange.of("bytes=10-19", 100)).isEqualTo(new ByteRange(10, 19, true));
    assertThat(ByteRange.of("bytes=90-500", 100)).isEqualTo(new ByteRange(90, 99, true));
    assertThat(ByteRange.of("bytes=-5", 100)).isEqualTo(new ByteRange(95, 99, true));
    assertThat(ByteRange.of("bytes=-500", 100)).isEqualTo(new ByteRange(0, 99, true));
  }

  @Test
  void what_lies_beyond_the_file_is_refused() {
    for (String beyond : new String[] {"bytes=100-", "bytes=20-10", "bytes=-0"}) {
      assertThatThrownBy(() -> ByteRange.of(beyond, 100))
          .isInstanceOf(ByteRange.NoSuchRangeException.class);
    }
  }
}
