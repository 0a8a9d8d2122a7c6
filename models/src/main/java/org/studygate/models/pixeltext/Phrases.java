package org.studygate.models.pixeltext;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Invented texts such as devices write into pictures. */
public final class Phrases {

  private static final String[] FAMILY = {
    "SMITH", "Garcia", "MUELLER", "Okafor", "NGUYEN", "Kowalska", "ROSSI", "Andersson", "HADDAD",
    "Petrov", "O'BRIEN", "Yilmaz", "DUBOIS", "Tanaka", "FERNANDES", "Ivanova", "QUIST", "Lee",
    "Mbeki", "ZHOU", "Vandenberg", "JIMENEZ", "Wu", "KATZ"
  };
  private static final String[] GIVEN = {
    "JOHN", "Maria", "WEI", "Amina", "Peter", "ANNA", "Luca", "SVEN", "Fatima", "JOSE", "Kim",
    "Elif", "Hugo", "YUKI", "Olga", "BEN", "Xavier", "Zoe", "Q.", "Ed"
  };
  private static final String HANGUL_FAMILY = "김이박최정강조윤장임한오서신권황안송류홍";
  private static final String HANGUL_GIVEN = "민서지우하은도현수아준영희철미경숙호진태예린성훈재연";
  private static final String[] HANGUL_WORDS = {
    "환자번호", "생년월일", "검사일", "성명", "남자", "여자", "서울병원", "영상의학과", "나이", "등록번호", "좌측", "우측", "세"
  };
  private static final String[] LABELS = {
    "Name:",
    "ID",
    "Pat. ID:",
    "DOB",
    "Date",
    "Acc#",
    "Hosp.",
    "PATIENT",
    "Sex: F",
    "M",
    "Ex:",
    "Se: 2",
    "Im: 14/60",
    "Dr.",
    "Tech",
    "Study",
    "MRN",
    "Age 45Y",
    "Operator",
    "Accession No."
  };
  private static final String[] TECHNICAL = {
    "MI 1.2",
    "TIS 0.6",
    "120 kV",
    "mA 250",
    "W 400 L 40",
    "FOV 240",
    "TR 4000",
    "TE 98",
    "T 5.0mm",
    "C5-1",
    "9.0 cm",
    "Gn 54",
    "DR 60dB",
    "FR 32Hz",
    "2D 58%",
    "HR 72 bpm",
    "SUV",
    "kernel B30f",
    "AP",
    "PA",
    "ERECT",
    "SUPINE",
    "PORTABLE",
    "LT BREAST",
    "RIGHT",
    "Dist 12.4 mm",
    "10 cm",
    "R",
    "L",
    "A",
    "P",
    "H",
    "F",
    "+",
    "x 1.0",
    "100%",
    "DLP 612 mGycm",
    "CTDIvol",
    "-1024",
    "Zoom 1.5"
  };
  private static final String[] PLACES = {
    "St. Vincent Hosp",
    "CITY CLINIC",
    "Univ. Medical Center",
    "Radiology",
    "GE MEDICAL SYSTEMS",
    "Philips",
    "SIEMENS",
    "TOSHIBA",
    "Samsung Medison",
    "Room 3",
    "1 Main Street"
  };
  private static final String[] MONTHS = {
    "Jan", "FEB", "Mar", "APR", "May", "JUN", "Jul", "AUG", "Sep", "OCT", "Nov", "DEC"
  };

  private final Random random;

  public Phrases(Random random) {
    this.random = random;
  }

  /** One line of any kind. */
  public String any() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> name();
      case 2 -> hangul();
      case 3, 4 -> date();
      case 5, 6 -> id();
      case 7 -> of(LABELS) + " " + (random.nextBoolean() ? id() : name());
      case 8 -> of(PLACES);
      case 9 -> time();
      case 10 -> name() + "  " + date() + "  " + id();
      default -> of(TECHNICAL);
    };
  }

  public String name() {
    String family = of(FAMILY);
    String given = of(GIVEN);
    String name =
        switch (random.nextInt(4)) {
          case 0 -> family + "^" + given;
          case 1 -> family + ", " + given;
          case 2 -> given + " " + family;
          default -> family + " " + given.charAt(0);
        };
    return random.nextInt(3) == 0 ? name.toUpperCase(Locale.ROOT) : name;
  }

  public String hangul() {
    StringBuilder out = new StringBuilder();
    if (random.nextInt(3) == 0) {
      out.append(of(HANGUL_WORDS)).append(random.nextBoolean() ? ": " : " ");
    }
    out.append(letter(HANGUL_FAMILY)).append(letter(HANGUL_GIVEN)).append(letter(HANGUL_GIVEN));
    if (random.nextInt(3) == 0) {
      out.append(" ").append(of(HANGUL_WORDS));
    }
    return out.toString();
  }

  public String date() {
    int year = 1925 + random.nextInt(105);
    int month = 1 + random.nextInt(12);
    int day = 1 + random.nextInt(28);
    return switch (random.nextInt(6)) {
      case 0 -> "%04d-%02d-%02d".formatted(year, month, day);
      case 1 -> "%02d/%02d/%04d".formatted(month, day, year);
      case 2 -> "%02d.%02d.%04d".formatted(day, month, year);
      case 3 -> "%d %s %d".formatted(day, MONTHS[month - 1], year);
      case 4 -> "%04d%02d%02d".formatted(year, month, day);
      default -> "%02d-%s-%02d".formatted(day, MONTHS[month - 1], year % 100);
    };
  }

  public String time() {
    return "%02d:%02d:%02d%s"
        .formatted(
            random.nextInt(24),
            random.nextInt(60),
            random.nextInt(60),
            List.of("", " AM", " PM").get(random.nextInt(3)));
  }

  public String id() {
    StringBuilder out = new StringBuilder();
    int length = 5 + random.nextInt(6);
    for (int i = 0; i < length; i++) {
      out.append(
          random.nextInt(8) == 0
              ? (char) ('A' + random.nextInt(26))
              : (char) ('0' + random.nextInt(10)));
      if (random.nextInt(9) == 0) {
        out.append(random.nextBoolean() ? '-' : '.');
      }
    }
    return out.append(random.nextInt(10)).toString();
  }

  public String technical() {
    return of(TECHNICAL);
  }

  public String place() {
    return of(PLACES);
  }

  public String label() {
    return of(LABELS);
  }

  private String of(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private char letter(String letters) {
    return letters.charAt(random.nextInt(letters.length()));
  }
}
