package org.studygate.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.aoju.bus.image.galaxy.data.SpecificCharacterSet;

/**
 * Text of a data set in the character sets that it names (PS3.5 section 6.1, PS3.3 C.12.1.1.2).
 * What cannot be decoded never stops an object: it is shown as far as it can be.
 */
final class Texts {

  /** PS3.3 tables C.12-2 to C.12-5. */
  private static final Pattern DEFINED_TERM =
      Pattern.compile(
          "|GB18030|GBK|ISO_IR (6|13|100|101|109|110|126|127|138|144|148|166|192|203)"
              + "|ISO 2022 IR (6|13|58|87|100|101|109|110|126|127|138|144|148|149|159|166|203)");

  private static final Pattern MISSPELT = Pattern.compile("^ISO[-_ ]?IR[-_ ]?(\\d+)$");

  private final SpecificCharacterSet characterSet;

  private Texts(SpecificCharacterSet characterSet) {
    this.characterSet = characterSet;
  }

  /**
   * @param specificCharacterSet the value of (0008,0005) as it stands in the data set, or null
   */
  static Texts in(byte[] specificCharacterSet) {
    String codes = specificCharacterSet == null ? "" : ascii(specificCharacterSet);
    return new Texts(codes.isEmpty() ? null : characterSet(codes));
  }

  /** Null when one of the terms is none: the toolkit would guess then, and guess wrong. */
  private static SpecificCharacterSet characterSet(String codes) {
    String[] terms = codes.split("\\\\", -1);
    for (int i = 0; i < terms.length; i++) {
      String term = MISSPELT.matcher(terms[i].strip()).replaceFirst("ISO_IR $1");
      if (!DEFINED_TERM.matcher(term).matches()) {
        return null;
      }
      terms[i] = term;
    }
    try {
      return SpecificCharacterSet.valueOf(terms);
    } catch (RuntimeException notKnown) {
      return null;
    }
  }

  /** Without padding and control characters; at most {@code longest} characters. */
  String text(byte[] value, int longest) {
    if (value == null) {
      return "";
    }
    return cut(clean(decode(value)), longest);
  }

  private String decode(byte[] value) {
    if (characterSet != null && !characterSet.isASCII()) {
      try {
        return characterSet.decode(value);
      } catch (RuntimeException notDecodable) {
        return utf8OrLatin1(value);
      }
    }
    return utf8OrLatin1(value);
  }

  /** For data sets that name no character set but do not keep to ASCII either. */
  private static String utf8OrLatin1(byte[] value) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(value, StandardCharsets.ISO_8859_1);
    }
  }

  /** UIDs, codes, dates: without padding. */
  static String ascii(byte[] value) {
    return clean(new String(value, StandardCharsets.ISO_8859_1));
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE)
        .forEach(clean::appendCodePoint);
    return clean.toString().strip();
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
