package org.studygate.dicomweb.retrieve;

import java.util.List;
import java.util.Optional;
import org.studygate.dicomweb.UnsupportedFormException;

/**
 * Chooses in which form a client gets frames (PS3.18 8.7.3.3, 8.7.3.5): as stored or uncompressed.
 */
public final class FrameForms {

  private static final String OCTETS = "application/octet-stream";

  private FrameForms() {}

  /**
   * A form that is possible.
   *
   * @param transferSyntax of the frames that will be sent
   */
  public record Choice(boolean asStored, String mediaType, String transferSyntax) {}

  /**
   * @param accepted what the client accepts, best first
   * @throws UnsupportedFormException when nothing of it is possible
   */
  public static Choice choose(List<Form> accepted, String stored, boolean compressed) {
    return accepted.stream()
        .flatMap(form -> choose(form, stored, compressed).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new UnsupportedFormException(
                    "the frames are stored as %s and cannot be had in an accepted form"
                        .formatted(stored)));
  }

  private static Optional<Choice> choose(Form form, String stored, boolean compressed) {
    if (!compressed) {
      return form.hasMediaType(OCTETS) && form.allowsUncompressed()
          ? Optional.of(uncompressed())
          : Optional.empty();
    }
    Choice asStored = new Choice(true, TransferSyntaxes.mediaType(stored), stored);
    boolean namesTheStored = form.hasMediaType(asStored.mediaType()) || form.hasMediaType(OCTETS);
    if (namesTheStored && form.allows(stored)) {
      return Optional.of(asStored);
    }
    if (!form.anyMediaType()
        && form.hasMediaType(asStored.mediaType())
        && form.transferSyntax() == null) {
      return Optional.of(asStored);
    }
    if (form.hasMediaType(OCTETS) && form.allowsUncompressed()) {
      if (TransferSyntaxes.decodable(stored)) {
        return Optional.of(uncompressed());
      }
      return form.anyMediaType() ? Optional.of(asStored) : Optional.empty();
    }
    return Optional.empty();
  }

  private static Choice uncompressed() {
    return new Choice(false, OCTETS, TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN);
  }
}
