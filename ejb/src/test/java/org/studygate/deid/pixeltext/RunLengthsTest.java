package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.aoju.bus.image.UID;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.DatasetFrames;
import org.studygate.models.image.Slice;

class RunLengthsTest {

  @Test
  void frames_come_back_as_they_were() throws Exception {
    Attributes original = Objects.grey8(false, spotted(1), spotted(2));
    Attributes packed = Objects.runLength(original);

    DatasetFrames before = new DatasetFrames(original, Objects.NATIVE);
    DatasetFrames after = new DatasetFrames(packed, UID.RLELossless);

    for (int frame = 0; frame < 2; frame++) {
      assertThat(after.stored(frame).samples()).isEqualTo(before.stored(frame).samples());
    }
  }

  private static Slice spotted(long seed) {
    Random random = new Random(seed);
    float[] values = new float[301 * 97];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(3) == 0 ? random.nextInt(256) : 7;
    }
    return new Slice(301, 97, values);
  }
}
