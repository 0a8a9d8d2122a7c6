package org.studygate.dicomweb.retrieve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.file.UnreadableObjectException;
import org.studygate.models.image.ImageException;

/** An object as a DICOM file in a transfer syntax that the client accepts. */
public final class InstanceContent {

  private static final String DICOM = "application/dicom";

  private final StoredInstance instance;
  private final String transferSyntax;

  private InstanceContent(StoredInstance instance, String transferSyntax) {
    this.instance = instance;
    this.transferSyntax = transferSyntax;
  }

  /**
   * Chooses the transfer syntax (PS3.18 8.7.3.5.2). Explicit VR Little Endian is what a client gets
   * that names none; objects whose pixels cannot be decoded here stay as they are then.
   *
   * @param accepted what the client accepts, best first
   * @throws UnsupportedFormException when nothing of it is possible
   */
  public static InstanceContent of(StoredInstance instance, List<Form> accepted) {
    return accepted.stream()
        .filter(form -> form.hasMediaType(DICOM))
        .flatMap(form -> choose(form, instance).stream())
        .findFirst()
        .map(syntax -> new InstanceContent(instance, syntax))
        .orElseThrow(
            () ->
                new UnsupportedFormException(
                    "%s is stored as %s and cannot be had in an accepted transfer syntax"
                        .formatted(instance.instance(), instance.transferSyntax())));
  }

  private static Optional<String> choose(Form form, StoredInstance instance) {
    String stored = instance.transferSyntax();
    if (form.allows(stored)) {
      return Optional.of(stored);
    }
    if (form.allowsUncompressed() && convertible(instance)) {
      return Optional.of(TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN);
    }
    if (Compression.possible(instance, form.transferSyntax())) {
      return Optional.of(form.transferSyntax());
    }
    return form.transferSyntax() == null ? Optional.of(stored) : Optional.empty();
  }

  private static boolean convertible(StoredInstance instance) {
    return instance.frames() == 0 || TransferSyntaxes.decodable(instance.transferSyntax());
  }

  public StoredInstance instance() {
    return instance;
  }

  public String transferSyntax() {
    return transferSyntax;
  }

  public boolean asStored() {
    return transferSyntax.equals(instance.transferSyntax());
  }

  /**
   * Tries whether the object can be converted, as far as its first frame tells.
   *
   * @throws UnsupportedFormException when it cannot
   */
  public void requireConvertible() throws IOException {
    if (asStored() || instance.frames() == 0) {
      return;
    }
    try {
      Frames frames = Frames.of(instance);
      if (frames.compressed()) {
        frames.decompress(1);
      }
    } catch (ImageException | UnreadableObjectException e) {
      throw new UnsupportedFormException("the object's pixels cannot be converted");
    }
  }

  /**
   * Streams the file.
   *
   * @throws ImageException when its pixels are damaged and it was to be converted
   */
  public void writeTo(OutputStream out) throws IOException, ImageException {
    if (asStored()) {
      Files.copy(instance.file(), out);
    } else if (TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN.equals(transferSyntax)) {
      ExplicitLittleEndian.write(instance.file(), out);
    } else {
      Compression.write(instance.file(), transferSyntax, out);
    }
  }
}
