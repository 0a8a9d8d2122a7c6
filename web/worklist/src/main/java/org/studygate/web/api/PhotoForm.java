package org.studygate.web.api;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.id.PatientText;
import org.studygate.skin.BodySite;
import org.studygate.skin.LinkedOrder;
import org.studygate.skin.PhotoOrder;
import org.studygate.web.dicomweb.multipart.MalformedMultipartException;
import org.studygate.web.dicomweb.multipart.MultipartReader;

/** A form with a photo (RFC 7578), read without taking more than the limits. */
final class PhotoForm {

  /** Above the server's own limit of photos, which says so in its own words. */
  private static final int MOST_BYTES = 201_000_000;

  private static final int LONGEST_FIELD = 2000;
  private static final int MOST_FIELDS = 40;
  private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"([A-Za-z]{1,40})\"");

  private final int mostBytes;
  private final Map<String, String> fields = new HashMap<>();
  private byte[] image;

  private PhotoForm(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * @throws InvalidRequestException when it is no such form
   */
  static PhotoForm read(String contentType, InputStream body) {
    return read(contentType, body, MOST_BYTES);
  }

  /**
   * @param mostBytes of the picture
   * @throws InvalidRequestException when it is no such form
   */
  static PhotoForm read(String contentType, InputStream body, int mostBytes) {
    PhotoForm form = new PhotoForm(mostBytes);
    try {
      String boundary = MediaType.valueOf(contentType).getParameters().get("boundary");
      MultipartReader reader = new MultipartReader(body, boundary);
      int parts = 0;
      for (MultipartReader.Part part = reader.next(); part != null; part = reader.next()) {
        if (++parts > MOST_FIELDS) {
          throw new InvalidRequestException("the form has too many fields");
        }
        form.take(part);
      }
    } catch (MalformedMultipartException | IllegalArgumentException e) {
      throw new InvalidRequestException("the body is no multipart form");
    } catch (IOException brokenOff) {
      throw new InvalidRequestException("the form broke off");
    }
    if (form.image == null) {
      throw new InvalidRequestException("the form has no picture (image)");
    }
    return form;
  }

  private void take(MultipartReader.Part part) throws IOException {
    Matcher name = NAME.matcher(part.headers().getOrDefault("content-disposition", ""));
    if (!name.find()) {
      return;
    }
    if (name.group(1).equals("image")) {
      image = bytes(part.content(), mostBytes);
    } else {
      byte[] value = bytes(part.content(), LONGEST_FIELD);
      fields.put(name.group(1), new String(value, StandardCharsets.UTF_8).strip());
    }
  }

  private static byte[] bytes(InputStream content, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      if (out.size() + n > most) {
        throw new InvalidRequestException("a field of the form is too long");
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  byte[] image() {
    return image;
  }

  /**
   * @throws InvalidRequestException when a field cannot be read
   */
  PhotoOrder order() {
    return new PhotoOrder(
        PatientText.of(text("patientName")),
        PatientText.of(text("patientId")),
        PatientText.of(text("birthDate").replace("-", "")),
        text("sex").toUpperCase(Locale.ROOT),
        site(),
        orNull("laterality"),
        orNull("device"),
        takenAt(),
        orNull("retakeOf"),
        orNull("visit"),
        text("consent").equals("true"));
  }

  /** The same from somebody with a link, who cannot say whom it shows. */
  LinkedOrder linkedOrder() {
    return new LinkedOrder(
        site(), orNull("laterality"), orNull("retakeOf"), text("consent").equals("true"));
  }

  private BodySite site() {
    return site(text("bodySite"));
  }

  /** A name of {@link BodySite} or a code of SNOMED CT; null when it is neither. */
  static BodySite site(String said) {
    for (BodySite site : BodySite.values()) {
      if (site.name().equalsIgnoreCase(said) || site.code().equals(said)) {
        return site;
      }
    }
    return null;
  }

  private LocalDateTime takenAt() {
    String said = text("takenAt");
    if (said.isEmpty()) {
      return null;
    }
    try {
      return said.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$")
          ? OffsetDateTime.parse(said).atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime()
          : LocalDateTime.parse(said);
    } catch (DateTimeException notATime) {
      throw new InvalidRequestException("takenAt is no time (YYYY-MM-DDTHH:MM)");
    }
  }

  private String text(String name) {
    return fields.getOrDefault(name, "");
  }

  private String orNull(String name) {
    String text = text(name);
    return text.isEmpty() ? null : text;
  }
}
