package org.studygate.web.skin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/**
 * A QR code (ISO/IEC 18004) to be drawn as one path of squares.
 *
 * @param side modules, the quiet zone of four around it included
 * @param path for SVG, in modules
 */
public record QrCode(int side, String path) {

  private static final int QUIET = 4;

  public static QrCode of(String text) {
    BitMatrix modules;
    try {
      Map<EncodeHintType, Object> hints =
          Map.of(
              EncodeHintType.MARGIN,
              QUIET,
              EncodeHintType.ERROR_CORRECTION,
              ErrorCorrectionLevel.M,
              EncodeHintType.CHARACTER_SET,
              "UTF-8");
      modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a QR code", e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(modules.getWidth(), path.toString());
  }
}
