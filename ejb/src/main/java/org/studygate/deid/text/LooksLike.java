package org.studygate.deid.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What looks like it tells who somebody is, whoever it is: addresses of all kinds, numbers, dates,
 * ages above 89 (45 CFR 164.514(b)(2)). Patterns are for folded text.
 */
final class LooksLike {

  private static final String MONTH_FULL =
      "january|february|march|april|june|july|august|september|october|november|december"
          + "|januar|februar|marz|maerz|juni|juli|oktober|dezember"
          + "|janvier|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre"
          + "|enero|febrero|marzo|abril|mayo|junio|julio|septiembre|octubre|noviembre|diciembre"
          + "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря";
  private static final String MONTH =
      "(?:" + MONTH_FULL + "|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|okt|dez|mai)\\.?";
  private static final String YEAR = "(?:19|20)\\d\\d";
  private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";

  /** Signs that hardly ever mean anything else. */
  static final List<Pattern> STRONG =
      compile(
          "(?<![\\p{L}\\p{N}._%+\\-])[\\p{L}\\p{N}._%+\\-]{1,64}@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+",
          "(?:https?|ftps?|file|smb)://\\S+|(?<![\\p{L}\\p{N}])www\\.\\S+",
          "(?<![\\p{L}\\p{N}\\-])\\d{3}-\\d{2}-\\d{4}(?!\\d)",
          "(?<!\\d)\\d{6}-\\d{7}(?!\\d)",
          "\\+\\d{1,3}[\\s.\\-/]?(?:\\(?\\d{1,4}\\)?[\\s.\\-/]?){2,5}\\d(?!\\d)",
          "\\(\\d{2,5}\\)\\s?\\d{2,4}[\\s.\\-/]?\\d{3,5}(?!\\d)",
          "(?<![\\d.])\\d{2,4}[.\\-/]\\d{3,4}[.\\-]\\d{4}(?!\\d)",
          "(?<!\\p{L})(?:tel|phone|telefon|fax|mobile|cell|call|전화|電話|тел)\\p{L}{0,4}[.:\\s]*"
              + "[+(]?\\d[\\d\\s().\\-/]{5,}\\d",
          "(?<!\\p{L})\\p{L}[\\p{L}'\\-]{1,64}\\^\\p{L}[\\p{L}'\\-^]*");

  /** Signs that are taken for it in descriptions, where the loss of a number costs little. */
  static final List<Pattern> IN_DESCRIPTIONS =
      compile(
          "(?<!\\d)" + YEAR + "([\\-./ ]?)(?:0[1-9]|1[0-2])\\1(?:0[1-9]|[12]\\d|3[01])(?!\\d)",
          "(?<!\\d)" + YEAR + "([\\-./])(?:0?[1-9]|1[0-2])\\1" + DAY + "(?!\\d)",
          "(?<![\\d.])" + DAY + "([\\-/])" + DAY + "\\1(?:" + YEAR + "|\\d\\d)(?!\\d)",
          "(?<![\\d.])" + DAY + "\\.\\s?(?:0?[1-9]|1[0-2])\\.\\s?" + YEAR + "(?!\\d)",
          "(?<![\\d.])(?:0[1-9]|[12]\\d|3[01])\\.(?:0[1-9]|1[0-2])\\.\\d\\d(?![\\d.])",
          "(?<!\\d)"
              + DAY
              + "(?:st|nd|rd|th|\\.)?[\\s\\-/]*(?:of\\s+)?"
              + MONTH
              + "[\\s,.\\-/]*(?:'?\\d\\d|"
              + YEAR
              + ")(?!\\d)",
          "(?<!\\p{L})"
              + MONTH
              + "[\\s\\-/]*"
              + DAY
              + "(?:st|nd|rd|th)?[\\s,\\-/]+"
              + YEAR
              + "(?!\\d)",
          "(?<!\\p{L})" + MONTH + "[\\s,\\-/]*" + YEAR + "(?!\\d)",
          "(?<!\\d)"
              + DAY
              + "(?:st|nd|rd|th|\\.)?[\\s\\-/]*(?:of\\s+)?(?:"
              + MONTH_FULL
              + ")(?!\\p{L})",
          "(?<!\\p{L})(?:" + MONTH_FULL + ")[\\s\\-/]*" + DAY + "(?:st|nd|rd|th)?(?!\\d)",
          "(?:平成|令和|昭和|大正)\\s?\\d{1,2}年(?:\\s?\\d{1,2}月)?(?:\\s?\\d{1,2}日)?",
          "\\d{2,4}\\s?年\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?|\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日",
          "\\d{2,4}\\s?년\\s?\\d{1,2}\\s?월(?:\\s?\\d{1,2}\\s?일)?|\\d{1,2}\\s?월\\s?\\d{1,2}\\s?일",
          "(?<![\\p{L}\\p{N}.,])\\d{6,}(?!\\d|\\.\\d)",
          "(?<![\\p{L}\\p{N}])\\p{L}{1,4}[\\-_]?\\d{5,}(?!\\d)",
          "(?<![\\p{L}\\p{N}])\\d{5,}[\\-_]?\\p{L}{1,2}(?![\\p{L}\\p{N}])",
          "(?<![\\p{L}\\p{N}])(?:mrn|ssn|medical record(?: number)?|accession(?: (?:number|no))?|acc|pat(?:ient)?\\s?id"
              + "|chart|등록번호|환자번호|주민등록번호|患者id|登録番号)\\.?\\s*(?:no\\.?|#|:|=|is)?\\s*#?[\\p{L}]{0,4}[\\-]?\\d[\\p{L}\\p{N}\\-]*",
          "(?<![\\p{L}\\p{N}])(?:id|pid|case|no|nr|num|number|record|episode|visit|encounter|policy|insurance|account)"
              + "\\.?\\s?[#:=]\\s*#?[\\p{L}]{0,4}[\\-]?\\d[\\p{L}\\p{N}\\-]*",
          "(?<![\\p{L}\\p{N}])(?:9\\d|1[0-2]\\d)[\\s\\-]?(?:-?\\s?y(?:ea)?rs?(?:[\\s\\-]?old)?|y(?:\\s?/?\\s?o\\p{L}*)?|세|歳|лет)(?!\\p{L})",
          "(?<!\\p{L})\\p{L}[\\p{L}\\-]{2,}(?:strasse|str\\.|gasse|allee|weg|platz)\\s*\\d{1,4}[a-z]?(?:,?\\s*\\d{4,5}\\s+\\p{L}+)?",
          "(?<!\\p{L})[\\p{L}]+,\\s+(?:[a-z]{2})\\s+\\d{5}(?:-\\d{4})?(?!\\d)",
          "\\p{IsHangul}+(?:특별시|광역시|도)\\s?\\p{IsHangul}+(?:시|군|구)\\s?(?:\\p{IsHangul}+(?:구|읍|면|동|로|길)\\s?)*(?:\\d+(?:-\\d+)?)?",
          "[\\p{IsHan}]{2,4}[都道府県][\\p{IsHan}]{1,6}[市区町村][^\\s,、。]{0,20}");

  /** A house number, the street's name (group 1), its kind, and what may follow. */
  static final Pattern STREET =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])\\d{1,5}[a-z]?\\s+((?:[\\p{L}'.\\-]+\\s+){1,4}?)(?:street|st|avenue|ave|road|rd|boulevard"
              + "|blvd|lane|ln|drive|dr|way|court|ct|place|pl|terrace|square|highway|hwy|parkway|pkwy)(?!\\p{L})\\.?"
              + "(?:,?\\s*(?:apt|suite|unit|#)\\.?\\s*[\\p{N}\\p{L}]+)?"
              + "(?:,\\s*[\\p{L} ]+,?\\s+[a-z]{2}\\s+\\d{5}(?:-\\d{4})?)?");

  private LooksLike() {}

  private static List<Pattern> compile(String... patterns) {
    return java.util.Arrays.stream(patterns).map(Pattern::compile).toList();
  }
}
