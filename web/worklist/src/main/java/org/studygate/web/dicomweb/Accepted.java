package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.studygate.dicomweb.retrieve.Form;

/**
 * What a client accepts, best first: the {@code accept} query parameter, else the Accept header,
 * else anything (PS3.18 8.3.3).
 */
final class Accepted {

  private static final MediaRange ANYTHING = MediaRange.parse("*/*");

  private final List<MediaRange> ranges;

  private Accepted(List<MediaRange> ranges) {
    this.ranges = ranges;
  }

  static Accepted by(HttpHeaders headers, UriInfo uri) {
    List<String> asked = uri.getQueryParameters().get("accept");
    List<String> header = headers.getRequestHeader(HttpHeaders.ACCEPT);
    return of(asked != null ? asked : header == null ? List.of() : header);
  }

  static Accepted of(List<String> values) {
    List<MediaRange> ranges =
        values.stream()
            .flatMap(value -> QuotedText.split(value, ',').stream())
            .filter(text -> !text.isBlank())
            .map(MediaRange::parse)
            .filter(range -> range.quality() > 0)
            .sorted(Comparator.comparingDouble(MediaRange::quality).reversed())
            .toList();
    return new Accepted(ranges.isEmpty() ? List.of(ANYTHING) : ranges);
  }

  /** The one of some media types that the client likes best, in a multipart or not; or null. */
  String bestOf(List<String> mediaTypes) {
    return ranges.stream()
        .flatMap(range -> mediaTypes.stream().filter(type -> covers(range, type)))
        .findFirst()
        .orElse(null);
  }

  private static boolean covers(MediaRange range, String mediaType) {
    return range.covers(mediaType)
        || (range.multipart() && mediaType.equals(range.parameter("type")));
  }

  /** The forms of content that may stand in a multipart/related answer. */
  List<Form> inMultipart() {
    return ranges.stream().flatMap(Accepted::inMultipart).toList();
  }

  private static Stream<Form> inMultipart(MediaRange range) {
    if (range.multipart()) {
      String type = range.parameters().getOrDefault("type", "*/*");
      return Stream.of(new Form(type, range.parameter("transfer-syntax")));
    }
    return range.covers("multipart/related")
        ? Stream.of(new Form("*/*", range.parameter("transfer-syntax")))
        : Stream.empty();
  }

  /** The forms of content that may be the whole answer. */
  List<Form> alone() {
    return ranges.stream()
        .filter(range -> !range.multipart() && !"*/*".equals(range.type()))
        .map(range -> new Form(range.type(), range.parameter("transfer-syntax")))
        .toList();
  }
}
