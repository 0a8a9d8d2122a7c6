package org.studygate.deid.pixeltext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.Test;
import org.studygate.models.image.Slice;

class OverlaysTest {

  private static final int GROUP = 2 << 17;

  @Test
  void bits_in_a_region_are_cleared_and_others_stay() throws Exception {
    Attributes dataset = withOverlay(50, 30, 1);
    OverlayPlane plane = OverlayPlane.of(dataset).get(0);
    // the overlay begins at row 11, column 21 of the image
    TextRegion region = new TextRegion(0, 20, 10, 9, 4, "", 1, TextKind.DETECTED);

    new OverlayEraser(dataset).erase(List.of(region));

    Slice now = OverlayPlane.of(dataset).get(0).picture(0);
    assertThat(plane.picture(0).at(3, 2)).isEqualTo(255);
    assertThat(now.at(8, 3)).isZero();
    assertThat(now.at(9, 3)).isEqualTo(255);
    assertThat(now.at(8, 4)).isEqualTo(255);
  }

  @Test
  void a_found_spot_is_told_in_pixels_of_the_image() throws Exception {
    OverlayPlane plane = OverlayPlane.of(withOverlay(50, 30, 1)).get(0);

    TextRegion region = plane.inImage(new FoundText(1, 2, 10, 6, 0.9, 4), 0);

    assertThat(region.x()).isEqualTo(21);
    assertThat(region.y()).isEqualTo(12);
    assertThat(region.on(5)).isTrue();
  }

  @Test
  void bits_that_no_sample_uses_are_emptied() throws Exception {
    Attributes dataset = Objects.grey16(12, false, false, new Slice(4, 2, new float[8]));
    byte[] pixels = dataset.getSafeBytes(Tag.PixelData).clone();
    pixels[1] = (byte) 0xF3;
    dataset.setBytes(Tag.PixelData, VR.OW, pixels);
    dataset.setInt(Tag.OverlayBitPosition | GROUP, VR.US, 12);
    dataset.setInt(Tag.OverlayRows | GROUP, VR.US, 2);

    EmbeddedOverlays.remove(dataset, OverlayPlane.embedded(dataset));

    assertThat(dataset.getSafeBytes(Tag.PixelData)[1]).isEqualTo((byte) 0x03);
    assertThat(dataset.contains(Tag.OverlayRows | GROUP)).isFalse();
  }

  private static Attributes withOverlay(int columns, int rows, int frames) {
    Attributes dataset = Objects.header(200, 100, 1);
    dataset.setInt(Tag.OverlayColumns | GROUP, VR.US, columns);
    dataset.setInt(Tag.OverlayRows | GROUP, VR.US, rows);
    dataset.setInt(Tag.OverlayOrigin | GROUP, VR.SS, 11, 21);
    dataset.setInt(Tag.NumberOfFramesInOverlay | GROUP, VR.IS, frames);
    byte[] bits = new byte[(columns * rows * frames + 7) / 8];
    java.util.Arrays.fill(bits, (byte) 0xFF);
    dataset.setBytes(Tag.OverlayData | GROUP, VR.OW, bits);
    return dataset;
  }
}
