package org.studygate.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.studygate.release.DestinationType;
import org.studygate.release.FaceChoice;
import org.studygate.release.ReleaseView;
import org.studygate.web.page.Texts;

/** A request for a release in plain words. */
public final class ReleaseWords {

  private ReleaseWords() {}

  /** One sentence a line. */
  public static List<String> of(ReleaseView release, Locale locale) {
    List<String> words = new ArrayList<>();
    words.add(
        Texts.of(
            locale,
            "release.words.who",
            release.requester(),
            release.counts().studies(),
            release.counts().instances()));
    words.add(Texts.of(locale, "release.words.purpose", release.purpose()));
    words.add(Texts.of(locale, "release.words.recipient", release.recipient()));
    words.add(
        release.keep().isEmpty()
            ? Texts.of(locale, "release.words.keepNone", method(release, locale))
            : Texts.of(
                locale,
                "release.words.keep",
                list("release.part.", release.keep(), locale),
                method(release, locale)));
    words.add(
        release.options().isEmpty()
            ? Texts.of(locale, "release.words.basic")
            : Texts.of(
                locale,
                "release.words.options",
                list("release.option.", release.options(), locale)));
    String outputs =
        list("release.output.", release.outputs().stream().map(Enum::name).toList(), locale);
    words.add(
        release.destination() == DestinationType.DOWNLOAD
            ? Texts.of(locale, "release.words.download", outputs)
            : Texts.of(
                locale,
                "release.words.send",
                outputs,
                release.destinationName(),
                Texts.of(locale, "release.destination." + release.destination())));
    return words;
  }

  private static String method(ReleaseView release, Locale locale) {
    String name = FaceChoice.nameOf(release.method());
    String sizes = release.method().substring(name.length());
    return Texts.of(locale, "release.method." + name)
        + (sizes.isEmpty() ? "" : " (" + sizes.strip() + ")");
  }

  private static String list(String prefix, Collection<String> words, Locale locale) {
    return words.stream()
        .map(word -> Texts.of(locale, prefix + word))
        .collect(Collectors.joining(", "));
  }
}
