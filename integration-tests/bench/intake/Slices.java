import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Writes invented CT slices for the benchmarks: studies of one series each, with fresh UIDs.
 *
 * <p>Usage: {@code java Slices.java FOLDER COUNT PARTS [SIZE [STUDIES]]}: {@code COUNT} slices of
 * {@code SIZE} x {@code SIZE} pixels (512, that is 526 kB) for each of {@code STUDIES} (1). They are
 * spread over the folders {@code FOLDER/0} to {@code FOLDER/PARTS-1}, one for each association;
 * {@code FOLDER/studies} lists the UIDs of the studies.
 */
final class Slices {

  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final String EXPLICIT_LITTLE_ENDIAN = "1.2.840.10008.1.2.1";

  private final int size;
  private final byte[] pixels;

  private Slices(int size) {
    this.size = size;
    this.pixels = new byte[size * size * 2];
    new Random(1).nextBytes(pixels);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int count = Integer.parseInt(args[1]);
    int parts = Integer.parseInt(args[2]);
    Slices slices = new Slices(args.length > 3 ? Integer.parseInt(args[3]) : 512);
    int studies = args.length > 4 ? Integer.parseInt(args[4]) : 1;
    List<String> uids = new ArrayList<>();
    for (int s = 1; s <= studies; s++) {
      String study = "2.25." + new BigInteger(1, random());
      uids.add(study);
      for (int i = 1; i <= count; i++) {
        Path part = Files.createDirectories(folder.resolve(String.valueOf((i + s) % parts)));
        Files.write(part.resolve(s + "-" + i + ".dcm"), slices.slice(study, s, i));
      }
    }
    Files.write(folder.resolve("studies"), uids);
  }

  private static byte[] random() {
    UUID uuid = UUID.randomUUID();
    return ByteBuffer.allocate(16)
        .putLong(uuid.getMostSignificantBits())
        .putLong(uuid.getLeastSignificantBits())
        .array();
  }

  private byte[] slice(String study, int patient, int number) throws IOException {
    String instance = study + ".1." + number;
    DataSet meta = new DataSet();
    meta.bytes(0x00020001, "OB", new byte[] {0, 1});
    meta.text(0x00020002, "UI", CT);
    meta.text(0x00020003, "UI", instance);
    meta.text(0x00020010, "UI", EXPLICIT_LITTLE_ENDIAN);
    meta.text(0x00020012, "UI", "2.25.1");
    DataSet data = new DataSet();
    data.text(0x00080005, "CS", "ISO_IR 192");
    data.text(0x00080008, "CS", "ORIGINAL\\PRIMARY\\AXIAL");
    data.text(0x00080016, "UI", CT);
    data.text(0x00080018, "UI", instance);
    data.text(0x00080020, "DA", "20260102");
    data.text(0x00080030, "TM", "101500");
    data.text(0x00080050, "SH", "BENCH");
    data.text(0x00080060, "CS", "CT");
    data.text(0x00080070, "LO", "Bench");
    data.text(0x00080090, "PN", "Referrer^Invented");
    data.text(0x00081030, "LO", "Invented head");
    data.text(0x0008103E, "LO", "Axial");
    data.text(0x00100010, "PN", "Bench^Invented");
    data.text(0x00100020, "LO", "BENCH-" + patient);
    data.text(0x00100030, "DA", "19700101");
    data.text(0x00100040, "CS", "O");
    data.text(0x00180050, "DS", "1.0");
    data.text(0x0020000D, "UI", study);
    data.text(0x0020000E, "UI", study + ".1");
    data.text(0x00200010, "SH", "1");
    data.text(0x00200011, "IS", "1");
    data.text(0x00200013, "IS", Integer.toString(number));
    data.text(0x00200032, "DS", "0\\0\\" + number);
    data.text(0x00200037, "DS", "1\\0\\0\\0\\1\\0");
    data.number(0x00280002, 1);
    data.text(0x00280004, "CS", "MONOCHROME2");
    data.number(0x00280010, size);
    data.number(0x00280011, size);
    data.text(0x00280030, "DS", "0.5\\0.5");
    data.number(0x00280100, 16);
    data.number(0x00280101, 16);
    data.number(0x00280102, 15);
    data.number(0x00280103, 0);
    data.bytes(0x7FE00010, "OW", pixels);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(new byte[128]);
    file.write("DICM".getBytes(StandardCharsets.US_ASCII));
    DataSet length = new DataSet();
    length.longNumber(0x00020000, meta.out.size());
    file.write(length.out.toByteArray());
    file.write(meta.out.toByteArray());
    file.write(data.out.toByteArray());
    return file.toByteArray();
  }

  /** Explicit VR little endian. */
  private static final class DataSet {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    void text(int tag, String vr, String value) throws IOException {
      byte[] text = value.getBytes(StandardCharsets.UTF_8);
      byte[] even = java.util.Arrays.copyOf(text, text.length + text.length % 2);
      if (even.length > text.length && !vr.equals("UI")) {
        even[text.length] = ' ';
      }
      bytes(tag, vr, even);
    }

    void number(int tag, int value) throws IOException {
      bytes(tag, "US", new byte[] {(byte) value, (byte) (value >> 8)});
    }

    void longNumber(int tag, int value) throws IOException {
      bytes(tag, "UL", little(4).putInt(value).array());
    }

    void bytes(int tag, String vr, byte[] value) throws IOException {
      boolean wide = vr.equals("OB") || vr.equals("OW");
      ByteBuffer head = little(wide ? 12 : 8).putShort((short) (tag >> 16)).putShort((short) tag);
      head.put(vr.getBytes(StandardCharsets.US_ASCII));
      if (wide) {
        head.putShort((short) 0).putInt(value.length);
      } else {
        head.putShort((short) value.length);
      }
      out.write(head.array());
      out.write(value);
    }

    private static ByteBuffer little(int size) {
      return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
