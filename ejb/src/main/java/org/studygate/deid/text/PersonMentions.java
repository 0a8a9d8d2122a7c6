package org.studygate.deid.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of people whom nobody knows from the header: behind a title or a role, before a degree,
 * beside a common given name, and institutions by their kind. Works on the text as written, because
 * capitals matter.
 */
final class PersonMentions {

  private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS;
  private static final String CAPITAL = "(?:\\p{Lu}[\\p{L}'’\\-]+|\\p{Lu}\\.)";

  private static final Pattern TITLE =
      Pattern.compile(
          "(?<!\\p{L})(?i:dr|doctor|doktor|docteur|prof|professor|mr|mrs|ms|miss|mme|herr|frau|señora?|доктор|д-р|проф|الدكتور|د)"
              + "(?:\\.?\\s*(?i:med|univ|habil)(?=\\P{L}))*"
              + "(?:\\.\\s*|\\s+|\\.?\\^)(?=\\p{L})",
          FLAGS);
  private static final Pattern ROLE =
      Pattern.compile(
          "(?<!\\p{L})(?i:(?:(?:referring|attending|performing|requesting|ordering|reading|reporting|family|primary|treating)\\s+)?"
              + "(?:physician|radiologist|technologist|tech|operator|nurse|surgeon|cardiologist|resident|oncologist|sonographer|doctor)"
              + "|(?:pt|patient|mother|father|spouse|wife|husband|son|daughter|contact|next of kin|guardian|caregiver)(?:'s)?(?: name)?|name|attn|c/o"
              + "|이름|성명|환자명|의뢰의|氏名|患者名|пациент(?:ка)?|врач|фио|اسم|المريض)\\s*[:=]\\s*",
          FLAGS);
  private static final Pattern BY =
      Pattern.compile(
          "(?<!\\p{L})(?i:(?:referred|performed|read|reported|dictated|signed|ordered|requested|reviewed|verified|transcribed|approved|scanned|interpreted|seen|done)"
              + "\\s+(?:by|from|to)|discussed with|spoke (?:to|with)|called|per|for patient|patient)\\s+(?="
              + CAPITAL
              + ")",
          FLAGS);

  /** A role and, without a sign between, a name in its usual spelling. */
  private static final Pattern ROLE_AND_NAME =
      Pattern.compile(
          "(?<!\\p{L})(?i:resident|fellow|physician|radiologist|technologist|tech|nurse|surgeon|cardiologist|sonographer"
              + "|hr\\.|fr\\.|пациент(?:ка)?|больной|больная|врач)\\s+(?=\\p{Lu}(?:\\.|\\p{Ll}))",
          FLAGS);

  private static final Pattern DEGREE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])("
              + CAPITAL
              + "(?:\\s+"
              + CAPITAL
              + "){0,2}),?\\s+"
              + "(?:M\\.?D\\.?|Ph\\.?D\\.?|D\\.O\\.|R\\.?N\\.?|R\\.?T\\.?\\s?\\([A-Z]+\\)|FRCR|MBBS|FRCPC|RDMS|RRA)(?!\\p{L})",
          FLAGS);
  private static final Pattern INSTITUTION =
      Pattern.compile(
          "(?:"
              + CAPITAL
              + "|(?:of|the|and|&)\\b)(?:\\s+(?:"
              + CAPITAL
              + "|of|the|and|&)){0,5}\\s+"
              + "(?:Hospital|HOSPITAL|Clinic|CLINIC|Medical Cent(?:er|re)|MEDICAL CENTER|University|UNIVERSITY|Infirmary|Klinikum|Klinik|Krankenhaus|Health System|Imaging Center)(?!\\p{L})"
              + "(?:\\s+of\\s+"
              + CAPITAL
              + ")?"
              + "|[\\p{IsHangul}]{2,12}(?:병원|의원|의료원)|[\\p{IsHan}ぁ-んァ-ヶ]{2,14}(?:病院|医院|クリニック)"
              + "|(?:Hôpital|Hospital|Klinikum|Clínica|Hospices)\\s+(?:de\\s+|du\\s+|d')?(?:la\\s+)?"
              + CAPITAL
              + "(?:\\s+"
              + CAPITAL
              + "){0,3}",
          FLAGS);
  private static final Pattern HONORIFIC =
      Pattern.compile(
          "[\\p{IsHangul}]{2,4}\\s?(?:님|씨|선생님?|교수님|원장님?)(?!\\p{IsHangul}{2})"
              + "|[\\p{IsHan}\\p{IsKatakana}]{2,6}\\s?(?:様|さん|先生|医師|殿)",
          FLAGS);
  private static final Pattern WORD =
      Pattern.compile("\\G(\\p{L}[\\p{L}\\p{M}'’\\-]*)(?!\\p{N})(\\.?[\\s,^_]*)", FLAGS);
  private static final Pattern CAPITALISED =
      Pattern.compile("(?<![\\p{L}\\p{N}])" + CAPITAL, FLAGS);
  private static final int MOST_PARTS = 3;

  private PersonMentions() {}

  static void mark(String text, Spans spans) {
    markAfter(TITLE, text, spans, true);
    markAfter(ROLE, text, spans, true);
    markAfter(BY, text, spans, false);
    markAfter(ROLE_AND_NAME, text, spans, false);
    markBeforeDegree(text, spans);
    markInstitutions(text, spans);
    Matcher honorific = HONORIFIC.matcher(text);
    while (honorific.find()) {
      spans.add(honorific.start(), honorific.end());
    }
    markGivenNames(text, spans);
  }

  /** Institutions, without the terms before and behind that only begin with a capital too. */
  private static void markInstitutions(String text, Spans spans) {
    Matcher m = INSTITUTION.matcher(text);
    while (m.find()) {
      int start = m.start();
      int end = m.end();
      String[] words = m.group().split("(?<=\\s)");
      for (int i = 0; i < words.length && onlyTerm(words[i]); i++) {
        start += words[i].length();
      }
      for (int i = words.length - 1; i > 0 && end > start && onlyTerm(words[i]); i--) {
        end -= words[i].length();
      }
      spans.add(start, end);
    }
  }

  private static boolean onlyTerm(String word) {
    return isTerm(word.strip()) && !Vocabulary.isPlaceWord(Folded.fold(word.strip()));
  }

  /** The words before a degree that are no terms. */
  private static void markBeforeDegree(String text, Spans spans) {
    Matcher m = DEGREE.matcher(text);
    while (m.find()) {
      Matcher word = CAPITALISED.matcher(text).region(m.start(1), m.end(1));
      while (word.find()) {
        if (!isTerm(word.group())) {
          spans.add(word.start(), word.end());
        }
      }
    }
  }

  private static boolean isTerm(String word) {
    for (String piece : Folded.fold(word).split("-")) {
      if (!Vocabulary.isTerm(piece)) {
        return false;
      }
    }
    return true;
  }

  /** The words behind a sign, as long as they can be a name. */
  private static void markAfter(Pattern sign, String text, Spans spans, boolean anyCase) {
    Matcher m = sign.matcher(text);
    while (m.find()) {
      Matcher word = WORD.matcher(text).region(m.end(), text.length());
      for (int parts = 0; parts < MOST_PARTS && word.find(); parts++) {
        String part = word.group(1);
        boolean capital = Character.isUpperCase(part.charAt(0)) || !hasCase(part);
        boolean term = part.length() > 1 && isTerm(part);
        if (term || !capital && !(anyCase && parts == 0)) {
          break;
        }
        spans.add(word.start(1), word.end(1));
        boolean sentenceEnds = part.length() > 2 && word.group(2).startsWith(".");
        if (sentenceEnds || word.group(2).indexOf(',') >= 0 && parts > 0) {
          break;
        }
      }
    }
  }

  private static boolean hasCase(String part) {
    return Character.isUpperCase(part.charAt(0)) || Character.isLowerCase(part.charAt(0));
  }

  /** A common given name beside another capitalised word that is no term. */
  private static void markGivenNames(String text, Spans spans) {
    Matcher m = CAPITALISED.matcher(text);
    int lastStart = -1;
    int lastEnd = -1;
    String last = "";
    while (m.find()) {
      String word = Folded.fold(m.group().replaceAll("['’]s$", ""));
      boolean beside =
          lastStart >= 0 && text.substring(lastEnd, m.start()).matches("[\\s,^_]{1,3}|, ");
      if (beside && pair(last, word)) {
        spans.add(lastStart, m.end());
      }
      last = word;
      lastStart = m.start();
      lastEnd = m.end();
    }
  }

  private static boolean pair(String a, String b) {
    boolean given = Vocabulary.isGivenName(a) || Vocabulary.isGivenName(b);
    return given && !isTerm(a) && !isTerm(b);
  }
}
