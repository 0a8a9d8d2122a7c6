package org.studygate.dicomweb.retrieve;

import java.util.Map;
import java.util.Set;
import org.aoju.bus.image.UID;

/** What the transfer syntaxes mean for WADO-RS (PS3.18 table 8.7.3-1 to 8.7.3-5). */
public final class TransferSyntaxes {

  public static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  private static final Set<String> UNCOMPRESSED =
      Set.of(
          EXPLICIT_LITTLE_ENDIAN,
          UID.ImplicitVRLittleEndian,
          "1.2.840.10008.1.2.2",
          UID.DeflatedExplicitVRLittleEndian);

  private static final Map<String, String> MEDIA_TYPES =
      Map.ofEntries(
          Map.entry("1.2.840.10008.1.2.4.50", "image/jpeg"),
          Map.entry("1.2.840.10008.1.2.4.51", "image/jpeg"),
          Map.entry("1.2.840.10008.1.2.4.57", "image/jpeg"),
          Map.entry("1.2.840.10008.1.2.4.70", "image/jpeg"),
          Map.entry("1.2.840.10008.1.2.5", "image/dicom-rle"),
          Map.entry("1.2.840.10008.1.2.4.80", "image/jls"),
          Map.entry("1.2.840.10008.1.2.4.81", "image/jls"),
          Map.entry("1.2.840.10008.1.2.4.90", "image/jp2"),
          Map.entry("1.2.840.10008.1.2.4.91", "image/jp2"),
          Map.entry("1.2.840.10008.1.2.4.92", "image/jpx"),
          Map.entry("1.2.840.10008.1.2.4.93", "image/jpx"),
          Map.entry("1.2.840.10008.1.2.4.100", "video/mpeg2"),
          Map.entry("1.2.840.10008.1.2.4.101", "video/mpeg2"),
          Map.entry("1.2.840.10008.1.2.4.102", "video/mp4"),
          Map.entry("1.2.840.10008.1.2.4.103", "video/mp4"),
          Map.entry("1.2.840.10008.1.2.4.104", "video/mp4"),
          Map.entry("1.2.840.10008.1.2.4.105", "video/mp4"),
          Map.entry("1.2.840.10008.1.2.4.106", "video/mp4"),
          Map.entry("1.2.840.10008.1.2.4.110", "image/jxl"),
          Map.entry("1.2.840.10008.1.2.4.111", "image/jxl"),
          Map.entry("1.2.840.10008.1.2.4.112", "image/jxl"),
          Map.entry("1.2.840.10008.1.2.4.201", "image/jphc"),
          Map.entry("1.2.840.10008.1.2.4.202", "image/jphc"),
          Map.entry("1.2.840.10008.1.2.4.203", "image/jphc"));

  private static final Set<String> DECODABLE =
      Set.of(
          "1.2.840.10008.1.2.4.50",
          "1.2.840.10008.1.2.4.51",
          "1.2.840.10008.1.2.4.57",
          "1.2.840.10008.1.2.4.70",
          "1.2.840.10008.1.2.5",
          // Deflated Image Frame Compression
          "1.2.840.10008.1.2.8.1",
          "1.2.840.10008.1.2.4.80",
          "1.2.840.10008.1.2.4.81",
          "1.2.840.10008.1.2.4.90",
          "1.2.840.10008.1.2.4.91");

  private TransferSyntaxes() {}

  static boolean uncompressed(String transferSyntax) {
    return UNCOMPRESSED.contains(transferSyntax);
  }

  /** Whether the pixels can be had as Explicit VR Little Endian. */
  static boolean decodable(String transferSyntax) {
    return uncompressed(transferSyntax) || DECODABLE.contains(transferSyntax);
  }

  /** The media type of a frame's compressed bit stream. */
  static String mediaType(String transferSyntax) {
    return MEDIA_TYPES.getOrDefault(transferSyntax, "application/octet-stream");
  }
}
