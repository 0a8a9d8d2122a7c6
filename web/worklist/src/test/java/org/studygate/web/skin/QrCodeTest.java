package org.studygate.web.skin;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

  private static final int SCALE = 6;

  @Test
  void a_camera_reads_the_address_that_was_drawn() throws Exception {
    String address = "https://studygate.example.org/send.xhtml#abcDEF_-0123456789abcDEF_-012345";

    LuminanceSource picture = drawn(QrCode.of(address));

    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText())
        .isEqualTo(address);
  }

  private static LuminanceSource drawn(QrCode code) {
    int side = code.side() * SCALE;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    Matcher squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
    while (squares.find()) {
      int left = Integer.parseInt(squares.group(1)) * SCALE;
      int top = Integer.parseInt(squares.group(2)) * SCALE;
      for (int y = top; y < top + SCALE; y++) {
        Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
      }
    }
    return new RGBLuminanceSource(side, side, pixels);
  }
}
