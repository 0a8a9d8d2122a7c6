package org.studygate.deid.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Makes people up: names from syllables and from signs of five scripts, ids, addresses. */
final class People {

  private static final String[] START = {
    "Ban", "Cor", "Dre", "Fel", "Gar", "Hol", "Jur", "Kel", "Lom", "Mar", "Nor", "Ost", "Pel",
    "Quin", "Ras", "Sol", "Tor", "Ul", "Ver", "Wil", "Yar", "Zel", "Abr", "Bry", "Cze", "Dov", "Ekk"
  };
  private static final String[] MIDDLE = {
    "a", "e", "i", "o", "u", "an", "en", "il", "or", "us", "ad", "em", "ov", "ar", "is", "ew"
  };
  private static final String[] END = {
    "son", "sen", "ski", "wicz", "mann", "berg", "ez", "ini", "ov", "enko", "dottir", "ard", "well",
    "by", "more", "field", "ström", "ier", "ães", "ić"
  };
  private static final String[] GIVEN_END = {
    "a", "us", "in", "ette", "ald", "ina", "bert", "ia", "ric", "mund", "elle", "ko", "ya", "ius"
  };
  private static final String HANGUL_FAMILY = "김이박최정강조윤장임한오서신권황안송류홍";
  private static final String HANGUL = "민서지현우준하윤은호수진영태경성재혜원빈";
  private static final String KANJI_FAMILY = "佐鈴高田渡伊山中小加吉松井木林清斎阿森池";
  private static final String KANJI_FAMILY_2 = "藤木橋中辺藤本村林田川本上村下水田部谷野";
  private static final String KANJI_GIVEN = "健翔太陽菜美咲悠真結衣大輔直樹由香里子一";
  private static final String[] CYRILLIC = {
    "Бар", "Вол", "Гор", "Дуб", "Жар", "Зим", "Кор", "Лад", "Мор", "Нов", "Ос", "Пет", "Род", "Сав"
  };
  private static final String[] CYRILLIC_END = {"ов", "ин", "енко", "ский", "ев", "як"};
  private static final String[] CYRILLIC_GIVEN = {
    "Аркад", "Валер", "Генн", "Захар", "Игнат", "Клим", "Лавр", "Макар", "Прох", "Тимоф"
  };
  private static final String[] ARABIC_FAMILY = {
    "الحداد", "النجار", "الصباغ", "القاضي", "الشامي", "البغدادي", "الحلبي", "المصري", "الكردي"
  };
  private static final String[] ARABIC_GIVEN = {
    "سليم", "رامي", "هيثم", "بسام", "جمانة", "سلوى", "ندى", "غسان", "فراس", "لبنى"
  };
  private static final String[] STREET = {
    "Zephyr", "Quarry", "Thistle", "Gannet", "Larkspur", "Osprey", "Juniper", "Cobbler", "Heron"
  };
  private static final String[] STREET_KIND = {"Street", "Avenue", "Road", "Lane", "Drive"};
  private static final String[] TOWN = {
    "Brackwater", "Ellisford", "Norhaven", "Tarnley", "Oakmere", "Pinegate", "Quillby", "Westmarch"
  };

  private final Random random;

  People(Random random) {
    this.random = random;
  }

  Person person() {
    String family = pick(START) + pick(MIDDLE) + pick(END);
    String given = pick(START) + pick(MIDDLE) + pick(GIVEN_END);
    int number = 1 + random.nextInt(999);
    String street = number + " " + pick(STREET) + ' ' + pick(STREET_KIND);
    String town = pick(TOWN);
    return new Person(
        family,
        given,
        nativeName(),
        id(),
        LocalDate.of(1931, 1, 1).plusDays(random.nextInt(27_000)),
        phone(),
        street,
        town,
        (given + '.' + family).toLowerCase().replaceAll("[^a-z.]", "x")
            + "@mail"
            + number
            + ".example.org");
  }

  private List<String> nativeName() {
    return switch (random.nextInt(8)) {
      case 0 -> List.of(sign(HANGUL_FAMILY), sign(HANGUL) + sign(HANGUL));
      case 1 ->
          List.of(sign(KANJI_FAMILY) + sign(KANJI_FAMILY_2), sign(KANJI_GIVEN) + sign(KANJI_GIVEN));
      case 2 -> List.of(pick(CYRILLIC) + pick(CYRILLIC_END), pick(CYRILLIC_GIVEN) + "ий");
      case 3 -> List.of(pick(ARABIC_FAMILY), pick(ARABIC_GIVEN));
      default -> List.of();
    };
  }

  private String id() {
    String digits = String.valueOf(1_000_000 + random.nextInt(8_999_999));
    return switch (random.nextInt(5)) {
      case 0 -> digits;
      case 1 -> "00" + digits;
      case 2 -> "PT" + digits;
      case 3 -> digits.substring(0, 3) + '-' + digits.substring(3);
      default -> (char) ('A' + random.nextInt(26)) + digits;
    };
  }

  private String phone() {
    int area = 201 + random.nextInt(780);
    String rest = "555-0" + (100 + random.nextInt(900));
    return switch (random.nextInt(3)) {
      case 0 -> "(" + area + ") " + rest;
      case 1 -> area + "-" + rest;
      default -> "+1 " + area + " " + rest.replace('-', ' ');
    };
  }

  String hospital() {
    String[] kinds = {"General Hospital", "Medical Center", "Clinic", "University Hospital"};
    return switch (random.nextInt(6)) {
      case 0 -> sign(HANGUL) + sign(HANGUL) + "대학교병원";
      case 1 -> "Klinikum " + pick(TOWN);
      default -> pick(TOWN) + ' ' + pick(kinds);
    };
  }

  <T> T pick(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private String sign(String all) {
    return String.valueOf(all.charAt(random.nextInt(all.length())));
  }
}
