package org.studygate.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.studygate.models.faceparts.FacePart;
import org.studygate.models.faceparts.FacePartMap;
import org.studygate.models.image.Volume;

class HeadPicturesTest {

  private static Volume before;
  private static Volume after;

  @BeforeAll
  static void releaseAHead() throws Exception {
    SyntheticHead head = SyntheticHead.mr(7);
    before = head.scan(SyntheticHead.grid(3));
    FacePartMap map = head.parts(before);
    after =
        new Removal(volume -> map)
            .with("1", "place", before)
            .run(FaceOptions.of(FaceMethod.MASK))
            .after();
  }

  private static int drawn(BufferedImage picture) {
    int background = picture.getRGB(0, 0);
    int count = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        count += picture.getRGB(x, y) != background ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void draws_the_head_from_every_side() {
    HeadSurface surface = HeadSurface.of(before);
    for (HeadView view : new HeadView[] {HeadView.FRONT, HeadView.LEFT, new HeadView(180, 30)}) {
      assertThat(drawn(surface.picture(view, 128))).isBetween(128 * 128 / 5, 128 * 128 * 4 / 5);
    }
  }

  @Test
  void shows_the_nose_from_the_left_before_and_not_after() {
    HeadSurface first = HeadSurface.of(before);
    int full = drawn(first.picture(HeadView.LEFT, 256));
    int rest = drawn(HeadSurface.of(after, first.threshold()).picture(HeadView.LEFT, 256));

    assertThat(rest).isLessThan((int) (full * 0.95));
  }

  @Test
  void shows_the_nose_that_was_kept_although_nothing_holds_it() throws Exception {
    SyntheticHead head = SyntheticHead.mr(7);
    FacePartMap map = head.parts(before);
    Volume kept =
        new Removal(volume -> map)
            .with("1", "place", before)
            .run(FaceOptions.of(FaceMethod.MASK, FacePart.NOSE))
            .after();
    float threshold = HeadSurface.of(before).threshold();

    int nothing = drawn(HeadSurface.ofChanged(after, threshold).picture(HeadView.LEFT, 256));
    int nose = drawn(HeadSurface.ofChanged(kept, threshold).picture(HeadView.LEFT, 256));

    assertThat(nose).isGreaterThan((int) (nothing * 1.01));
  }

  @Test
  void puts_before_and_after_on_one_sheet() throws Exception {
    byte[] surfaces = HeadPictures.surfaces(before, after);
    byte[] planes = HeadPictures.planes(before, after);

    for (byte[] png : new byte[][] {surfaces, planes}) {
      BufferedImage sheet = ImageIO.read(new ByteArrayInputStream(png));
      int half = sheet.getHeight() / 2;
      BufferedImage top = sheet.getSubimage(0, 0, sheet.getWidth(), half);
      BufferedImage bottom = sheet.getSubimage(0, half, sheet.getWidth(), half);
      assertThat(drawn(top)).isGreaterThan(10_000);
      assertThat(different(top, bottom)).isGreaterThan(2_000);
    }
    assertThat(ImageIO.read(new ByteArrayInputStream(HeadPictures.surface(before))).getWidth())
        .isGreaterThan(900);
  }

  private static int different(BufferedImage a, BufferedImage b) {
    int count = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        count += a.getRGB(x, y) != b.getRGB(x, y) ? 1 : 0;
      }
    }
    return count;
  }
}
