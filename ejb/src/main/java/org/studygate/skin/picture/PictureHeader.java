package org.studygate.skin.picture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * What a file is by its first bytes, and how large a picture it claims to hold. Nothing is decoded,
 * so a small file that claims to be a huge picture costs nothing.
 *
 * @param width pixels, as stored
 * @param height pixels, as stored
 */
record PictureHeader(Kind kind, int width, int height) {

  enum Kind {
    JPEG,
    PNG
  }

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final Set<String> HEIF =
      Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1", "avif");

  /**
   * @throws UnusablePictureException when it is no picture that is taken here
   */
  static PictureHeader of(byte[] file) {
    if (file.length > 3 && u8(file, 0) == 0xFF && u8(file, 1) == 0xD8 && u8(file, 2) == 0xFF) {
      JpegFile jpeg = JpegFile.parse(file);
      return new PictureHeader(Kind.JPEG, jpeg.width(), jpeg.height());
    }
    if (startsWith(file, PNG)) {
      return png(file);
    }
    if (isHeif(file)) {
      throw new UnusablePictureException(
          PictureProblem.KIND,
          "HEIC and AVIF pictures cannot be read here: set the camera to JPEG"
              + " (\"Most compatible\"), or send a JPEG or PNG");
    }
    throw new UnusablePictureException(
        PictureProblem.NOT_A_PICTURE, "the file is no JPEG or PNG picture");
  }

  private static PictureHeader png(byte[] file) {
    if (file.length < 33 || !"IHDR".equals(ascii(file, 12))) {
      throw UnusablePictureException.damaged();
    }
    int width = u32(file, 16);
    int height = u32(file, 20);
    if (width <= 0 || height <= 0) {
      throw UnusablePictureException.damaged();
    }
    return new PictureHeader(Kind.PNG, width, height);
  }

  private static boolean isHeif(byte[] file) {
    return file.length >= 12 && "ftyp".equals(ascii(file, 4)) && HEIF.contains(ascii(file, 8));
  }

  private static boolean startsWith(byte[] file, byte[] magic) {
    return file.length > magic.length && Arrays.equals(Arrays.copyOf(file, magic.length), magic);
  }

  static String ascii(byte[] file, int at) {
    return new String(file, at, 4, StandardCharsets.ISO_8859_1);
  }

  static int u8(byte[] file, int at) {
    return file[at] & 0xFF;
  }

  static int u32(byte[] file, int at) {
    return u8(file, at) << 24 | u8(file, at + 1) << 16 | u8(file, at + 2) << 8 | u8(file, at + 3);
  }

  /** Millions of pixels, rounded up; at least one. */
  int megapixels() {
    return (int) Math.min(Integer.MAX_VALUE, ((long) width * height + 999_999) / 1_000_000);
  }
}
