package org.studygate.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The preamble and file meta information of a file (PS3.10 section 7.1).
 *
 * @param bytes as they stand in the file
 */
record Part10Meta(byte[] bytes, String transferSyntaxUid) {

  private static final int PREAMBLE = 128;
  private static final int LARGEST = 64 * 1024;
  private static final int VERSION = 0x00020001;
  private static final int MEDIA_SOP_CLASS = 0x00020002;
  private static final int MEDIA_SOP_INSTANCE = 0x00020003;
  private static final int TRANSFER_SYNTAX = 0x00020010;
  private static final int IMPLEMENTATION_CLASS = 0x00020012;
  private static final int IMPLEMENTATION_VERSION = 0x00020013;
  private static final int SOURCE_AE = 0x00020016;
  private static final Set<String> LONG_FORM = Set.of("OB", "OW", "UN", "UT", "SQ", "UC", "UR");

  /** A UUID-derived UID (PS3.5 B.2) that names this implementation. */
  static final String IMPLEMENTATION_CLASS_UID = "2.25.225813318569564440670927028427111833656";

  static final String IMPLEMENTATION_VERSION_NAME = "STUDYGATE_1";

  /** Meta information for a data set that came by C-STORE, which has none. */
  static Part10Meta of(Announced announced) {
    ByteArrayOutputStream elements = new ByteArrayOutputStream(512);
    longElement(elements, VERSION, "OB", new byte[] {0, 1});
    element(elements, MEDIA_SOP_CLASS, "UI", announced.sopClassUid());
    element(elements, MEDIA_SOP_INSTANCE, "UI", announced.sopInstanceUid());
    element(elements, TRANSFER_SYNTAX, "UI", announced.transferSyntaxUid());
    element(elements, IMPLEMENTATION_CLASS, "UI", IMPLEMENTATION_CLASS_UID);
    element(elements, IMPLEMENTATION_VERSION, "SH", IMPLEMENTATION_VERSION_NAME);
    element(elements, SOURCE_AE, "AE", announced.callingAe());
    ByteBuffer file =
        ByteBuffer.allocate(PREAMBLE + 4 + 12 + elements.size()).order(ByteOrder.LITTLE_ENDIAN);
    file.position(PREAMBLE).put("DICM".getBytes(StandardCharsets.US_ASCII));
    file.putShort((short) 2).putShort((short) 0).put((byte) 'U').put((byte) 'L');
    file.putShort((short) 4).putInt(elements.size()).put(elements.toByteArray());
    return new Part10Meta(file.array(), announced.transferSyntaxUid());
  }

  private static void element(ByteArrayOutputStream out, int tag, String vr, String text) {
    byte[] value = text.getBytes(StandardCharsets.US_ASCII);
    boolean odd = value.length % 2 == 1;
    header(out, tag, vr);
    out.write(value.length + (odd ? 1 : 0));
    out.write(0);
    out.writeBytes(value);
    if (odd) {
      out.write(vr.equals("UI") ? 0 : ' ');
    }
  }

  private static void longElement(ByteArrayOutputStream out, int tag, String vr, byte[] value) {
    header(out, tag, vr);
    out.writeBytes(new byte[] {0, 0, (byte) value.length, 0, 0, 0});
    out.writeBytes(value);
  }

  private static void header(ByteArrayOutputStream out, int tag, String vr) {
    out.writeBytes(
        new byte[] {
          (byte) (tag >> 16),
          0,
          (byte) tag,
          (byte) (tag >> 8),
          (byte) vr.charAt(0),
          (byte) vr.charAt(1)
        });
  }

  /** Reads up to the first element of the data set. */
  static Part10Meta read(BufferedInputStream in) throws IOException, MalformedObjectException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    byte[] start = in.readNBytes(PREAMBLE + 4);
    if (start.length < PREAMBLE + 4
        || !"DICM".equals(new String(start, PREAMBLE, 4, StandardCharsets.US_ASCII))) {
      throw new MalformedObjectException("it is not a DICOM file");
    }
    bytes.writeBytes(start);
    Map<Integer, String> values = new HashMap<>();
    while (metaFollows(in)) {
      readElement(in, bytes, values);
    }
    String transferSyntax = values.get(TRANSFER_SYNTAX);
    if (transferSyntax == null || transferSyntax.isEmpty()) {
      throw new MalformedObjectException("its file meta information names no transfer syntax");
    }
    return new Part10Meta(bytes.toByteArray(), transferSyntax);
  }

  private static boolean metaFollows(BufferedInputStream in) throws IOException {
    in.mark(2);
    int low = in.read();
    int high = in.read();
    in.reset();
    return low == 2 && high == 0;
  }

  private static void readElement(
      InputStream in, ByteArrayOutputStream bytes, Map<Integer, String> values)
      throws IOException, MalformedObjectException {
    ByteBuffer head = take(in, bytes, 8);
    int tag = head.getShort() << 16 | head.getShort() & 0xFFFF;
    String vr = new String(new char[] {(char) head.get(), (char) head.get()});
    long length = head.getShort() & 0xFFFF;
    if (LONG_FORM.contains(vr)) {
      length = take(in, bytes, 4).getInt() & 0xFFFFFFFFL;
    }
    if (length + bytes.size() > LARGEST) {
      throw new MalformedObjectException("its file meta information is too long");
    }
    byte[] value = take(in, bytes, (int) length).array();
    values.put(tag, Texts.ascii(value));
  }

  private static ByteBuffer take(InputStream in, ByteArrayOutputStream bytes, int length)
      throws IOException, MalformedObjectException {
    byte[] read = in.readNBytes(length);
    if (read.length < length) {
      throw new MalformedObjectException("the file ends within its file meta information");
    }
    bytes.writeBytes(read);
    return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
  }
}
