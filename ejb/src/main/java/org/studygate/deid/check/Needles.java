package org.studygate.deid.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.studygate.deid.check.ByteSearch.Needle;
import org.studygate.deid.text.KnownPatient;
import org.studygate.deid.text.KnownPatient.Kind;
import org.studygate.deid.text.Terms;

/**
 * Everything known of a patient as the bytes that it would leave in a file: in all character sets
 * of DICOM, as UTF-16, and inside base64.
 */
final class Needles {

  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_ID = 5;
  private static final int SHORTEST_PHRASE = 8;
  private static final int SHORTEST_IN_BASE64 = 6;

  /** The date that stands for none, before and after. */
  private static final String NOBODYS_BIRTH = "19000101";

  private static final List<Charset> SETS =
      charsets(
          "UTF-8",
          "UTF-16LE",
          "UTF-16BE",
          "ISO-8859-1",
          "ISO-8859-2",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "ISO-8859-9",
          "windows-1251",
          "windows-1256",
          "EUC-KR",
          "Shift_JIS",
          "EUC-JP",
          "ISO-2022-JP",
          "ISO-2022-KR",
          "GB18030",
          "TIS-620");

  private final Map<String, Needle> needles = new LinkedHashMap<>();

  private Needles() {}

  private static List<Charset> charsets(String... names) {
    return Arrays.stream(names).filter(Charset::isSupported).map(Charset::forName).toList();
  }

  /**
   * @param uids old UIDs that must not be found, or none when they are retained
   */
  static ByteSearch of(KnownPatient known, Set<String> uids) {
    Needles all = new Needles();
    known.reveal(Kind.PERSON).forEach(all::person);
    known.reveal(Kind.PATIENT_ID).forEach(v -> all.id(v, "a patient's id"));
    known.reveal(Kind.ID).forEach(v -> all.id(v, "an id"));
    known.reveal(Kind.BIRTH_DATE).forEach(v -> all.date(v));
    known.reveal(Kind.PLACE).forEach(v -> all.phrase(v, "an institution or address"));
    known.reveal(Kind.PHRASE).forEach(v -> all.phrase(v, "a phrase that names the patient"));
    uids.forEach(v -> all.add(v, "an old UID", true, 8));
    return new ByteSearch(List.copyOf(all.needles.values()));
  }

  private void person(String name) {
    for (String group : name.split("=")) {
      Set<String> parts = new TreeSet<>(Arrays.asList(group.split("[\\^\\s,.]+")));
      for (String part : parts) {
        boolean ascii = StandardCharsets.US_ASCII.newEncoder().canEncode(part);
        if (part.length() >= (ascii ? SHORTEST_NAME : 2) && !Terms.contains(part)) {
          add(part, "a name", true, SHORTEST_NAME);
        }
      }
      String joined = group.replaceAll("[\\^\\s]+", " ").strip();
      if (joined.length() >= SHORTEST_NAME && joined.indexOf(' ') > 0) {
        add(joined, "a name", true, SHORTEST_NAME);
      }
    }
  }

  private void id(String value, String what) {
    boolean digits = value.chars().anyMatch(Character::isDigit);
    if (value.length() >= SHORTEST_ID && (digits || !Terms.contains(value))) {
      add(value, what, true, SHORTEST_ID);
    }
    String compact = value.replaceAll("[^\\p{L}\\p{N}]", "");
    if (digits && compact.length() >= SHORTEST_ID && !compact.equals(value)) {
      add(compact, what, true, SHORTEST_ID);
    }
  }

  private void date(String value) {
    String d = value.replaceAll("[^0-9]", "");
    if (d.length() >= 8 && !d.startsWith(NOBODYS_BIRTH)) {
      String y = d.substring(0, 4);
      String m = d.substring(4, 6);
      String t = d.substring(6, 8);
      for (String form :
          List.of(
              y + m + t,
              y + "-" + m + "-" + t,
              t + "." + m + "." + y,
              m + "/" + t + "/" + y,
              t + "/" + m + "/" + y)) {
        add(form, "a birth date", true, 8);
      }
    }
  }

  private void phrase(String value, String what) {
    String text = value.strip();
    if (text.length() >= SHORTEST_PHRASE && !Terms.containsAll(text)) {
      add(text, what, true, SHORTEST_PHRASE);
    }
  }

  private void add(String value, String what, boolean word, int shortest) {
    for (Charset set : SETS) {
      byte[] bytes = encode(value, set);
      if (bytes != null && bytes.length >= shortest) {
        boolean wide = set.name().startsWith("UTF-16");
        put(new Needle(folded(bytes), what, word && !wide));
      }
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    if (utf8.length >= SHORTEST_IN_BASE64) {
      for (int shift = 0; shift < 3; shift++) {
        put(new Needle(base64Core(utf8, shift), what + " in base64", false));
      }
    }
  }

  /** What of a base64 text depends on the value alone, when it begins at a place of the triple. */
  private static byte[] base64Core(byte[] value, int shift) {
    byte[] shifted = new byte[value.length + shift];
    System.arraycopy(value, 0, shifted, shift, value.length);
    byte[] text = Base64.getEncoder().withoutPadding().encode(shifted);
    int from = shift == 0 ? 0 : shift + 1;
    int whole = shifted.length * 8 / 6;
    return folded(Arrays.copyOfRange(text, from, whole));
  }

  private void put(Needle needle) {
    if (needle.bytes().length >= SHORTEST_NAME) {
      needles.putIfAbsent(new String(needle.bytes(), StandardCharsets.ISO_8859_1), needle);
    }
  }

  private static byte[] folded(byte[] bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      out[i] = ByteSearch.fold(bytes[i]);
    }
    return out;
  }

  private static byte[] encode(String value, Charset set) {
    try {
      CharsetEncoder encoder =
          set.newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer buffer = encoder.encode(CharBuffer.wrap(value));
      byte[] bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      return bytes;
    } catch (CharacterCodingException | UnsupportedOperationException e) {
      return null;
    }
  }
}
