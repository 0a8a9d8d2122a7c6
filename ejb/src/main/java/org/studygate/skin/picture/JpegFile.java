package org.studygate.skin.picture;

import static org.studygate.skin.picture.PictureHeader.u8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The segments of a JPEG file (ITU-T T.81 annex B), without decoding it. What follows the end of
 * the image, where phones put previews and films, is never part of it.
 */
final class JpegFile {

  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

  /** JFIF 1.01 without density and thumbnail: it says that three components are YCbCr. */
  private static final byte[] JFIF = {
    (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0
  };

  /** A marker segment or a piece of coded data, by its place in the file. */
  private record Piece(int marker, int from, int to) {}

  private final byte[] file;
  private final List<Piece> pieces = new ArrayList<>();
  private Piece frame;

  private JpegFile(byte[] file) {
    this.file = file;
  }

  /**
   * @throws UnusablePictureException when it is not a complete JPEG of one frame
   */
  static JpegFile parse(byte[] file) {
    JpegFile jpeg = new JpegFile(file);
    try {
      jpeg.readPieces();
    } catch (ArrayIndexOutOfBoundsException endsEarly) {
      throw UnusablePictureException.damaged();
    }
    if (jpeg.frame == null || jpeg.width() == 0 || jpeg.height() == 0) {
      throw UnusablePictureException.damaged();
    }
    return jpeg;
  }

  private void readPieces() {
    int at = 2;
    while (true) {
      if (u8(file, at) != 0xFF) {
        throw UnusablePictureException.damaged();
      }
      while (u8(file, at + 1) == 0xFF) {
        at++;
      }
      int marker = u8(file, at + 1);
      if (marker == 0xD9) {
        return;
      }
      int end = at + 2 + u16(at + 2);
      if (end > file.length || u16(at + 2) < 2) {
        throw UnusablePictureException.damaged();
      }
      if (marker == 0xDA) {
        end = endOfCodedData(end);
      }
      Piece piece = new Piece(marker, at, end);
      pieces.add(piece);
      if (isFrame(marker)) {
        if (frame != null) {
          throw UnusablePictureException.damaged();
        }
        frame = piece;
      }
      at = end;
    }
  }

  private int endOfCodedData(int from) {
    int at = from;
    while (true) {
      if (u8(file, at) == 0xFF) {
        int next = u8(file, at + 1);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
          return at;
        }
      }
      at++;
    }
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }

  int width() {
    return u16(frame.from + 7);
  }

  int height() {
    return u16(frame.from + 5);
  }

  /** Whether it is sequential, 8 bit, YCbCr: what DICOM's JPEG Baseline holds. */
  boolean isBaselineColour() {
    return frame.marker == 0xC0
        && u8(file, frame.from + 4) == 8
        && components() == 3
        && !isRgb()
        && scans() == 1;
  }

  int components() {
    return u8(file, frame.from + 9);
  }

  private long scans() {
    return pieces.stream().filter(piece -> piece.marker == 0xDA).count();
  }

  private boolean isRgb() {
    Piece adobe = adobe();
    if (adobe != null) {
      return u8(file, adobe.from + 15) == 0;
    }
    return components() == 3
        && u8(file, frame.from + 10) == 'R'
        && u8(file, frame.from + 13) == 'G'
        && u8(file, frame.from + 16) == 'B';
  }

  private Piece adobe() {
    return pieces.stream()
        .filter(p -> p.marker == 0xEE && p.to - p.from >= 16 && startsWith(p.from + 4, ADOBE))
        .findFirst()
        .orElse(null);
  }

  /** The TIFF structure of its Exif segment, or null. */
  byte[] exif() {
    return pieces.stream()
        .filter(p -> p.marker == 0xE1 && p.to - p.from > 10 && startsWith(p.from + 4, EXIF))
        .map(p -> Arrays.copyOfRange(file, p.from + 10, p.to))
        .findFirst()
        .orElse(null);
  }

  /** The colour profile it carries, put together from its segments, or null. */
  byte[] profile() {
    ByteArrayOutputStream profile = new ByteArrayOutputStream();
    pieces.stream()
        .filter(this::isProfile)
        .sorted((a, b) -> u8(file, a.from + 16) - u8(file, b.from + 16))
        .forEach(p -> profile.write(file, p.from + 18, p.to - p.from - 18));
    return profile.size() == 0 ? null : profile.toByteArray();
  }

  private boolean isProfile(Piece piece) {
    return piece.marker == 0xE2
        && piece.to - piece.from > 18
        && startsWith(piece.from + 4, PROFILE);
  }

  /**
   * The picture and nothing else: tables, frame and scans, behind a header that is always the same.
   *
   * @param withProfile whether the colour profile stays, for decoding
   */
  byte[] stripped(boolean withProfile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length);
    out.write(file, 0, 2);
    Piece adobe = adobe();
    if (adobe == null && components() == 3 && !isRgb()) {
      out.write(JFIF, 0, JFIF.length);
    }
    for (Piece piece : pieces) {
      boolean application = piece.marker >= 0xE0 && piece.marker <= 0xEF;
      boolean comment = piece.marker == 0xFE;
      if (!application && !comment || piece == adobe || withProfile && isProfile(piece)) {
        out.write(file, piece.from, piece.to - piece.from);
      }
    }
    out.write(0xFF);
    out.write(0xD9);
    return out.toByteArray();
  }

  private boolean startsWith(int at, byte[] text) {
    return at + text.length <= file.length
        && Arrays.equals(Arrays.copyOfRange(file, at, at + text.length), text);
  }

  private int u16(int at) {
    return u8(file, at) << 8 | u8(file, at + 1);
  }
}
