package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.Rendering;
import org.studygate.dicomweb.retrieve.Viewport;

/** The query parameters of rendered resources (PS3.18 8.3.5). */
final class RenderingParameters {

  private static final List<String> MEDIA_TYPES = List.of("image/jpeg", "image/png");

  private final MultivaluedMap<String, String> parameters;

  private RenderingParameters(MultivaluedMap<String, String> parameters) {
    this.parameters = parameters;
  }

  /**
   * @param defaultViewport null for the image's own size
   */
  static Rendering parse(
      MultivaluedMap<String, String> parameters, Accepted accepted, Viewport defaultViewport) {
    String mediaType = accepted.bestOf(MEDIA_TYPES);
    if (mediaType == null) {
      throw new UnsupportedFormException("images are rendered as image/jpeg or image/png");
    }
    return new RenderingParameters(parameters).parse(mediaType, defaultViewport);
  }

  private Rendering parse(String mediaType, Viewport defaultViewport) {
    String[] window = list("window", 2, 3);
    Double center = window == null ? null : number("window", window[0]);
    Double width = window == null ? null : number("window", window[1]);
    if (width != null && width < 1) {
      throw new InvalidRequestException("a window is at least 1 wide");
    }
    Viewport viewport = viewport();
    return new Rendering(
        center, width, viewport == null ? defaultViewport : viewport, quality(), mediaType);
  }

  private Viewport viewport() {
    String[] values = list("viewport", 2, 6);
    if (values == null) {
      return null;
    }
    int width = (int) number("viewport", values[0]);
    int height = (int) number("viewport", values[1]);
    if (values.length < 6) {
      return new Viewport(width, height, null);
    }
    return new Viewport(
        width,
        height,
        new Viewport.Region(
            values[2].isEmpty() ? 0 : number("viewport", values[2]),
            values[3].isEmpty() ? 0 : number("viewport", values[3]),
            number("viewport", values[4]),
            number("viewport", values[5])));
  }

  private Integer quality() {
    String[] value = list("quality", 1, 1);
    if (value == null) {
      return null;
    }
    int quality = (int) number("quality", value[0]);
    if (quality < 1 || quality > 100) {
      throw new InvalidRequestException("quality is 1 to 100");
    }
    return quality;
  }

  private String[] list(String name, int least, int most) {
    String value = parameters.getFirst(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    String[] values = value.split(",", -1);
    if (values.length < least || values.length > most) {
      throw new InvalidRequestException(name + " has a wrong number of values");
    }
    return values;
  }

  private static double number(String name, String text) {
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new InvalidRequestException(name + " is made of numbers");
  }
}
