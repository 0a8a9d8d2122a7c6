package org.studygate.dicomweb.retrieve;

/**
 * A form that a client accepts.
 *
 * @param mediaType of the content, such as {@code application/dicom} or {@code image/jpeg}; {@code
 *     *}{@code /*} for any
 * @param transferSyntax a UID, {@code *} for any, or null where the client named none
 */
public record Form(String mediaType, String transferSyntax) {

  private static final String ANY = "*";

  boolean anyMediaType() {
    return "*/*".equals(mediaType);
  }

  boolean hasMediaType(String type) {
    return anyMediaType() || mediaType.equals(type);
  }

  /** Whether objects may stay in the transfer syntax in which they are stored. */
  boolean allows(String storedTransferSyntax) {
    return ANY.equals(transferSyntax) || storedTransferSyntax.equals(transferSyntax);
  }

  /** Whether Explicit VR Little Endian will do; it is the default where none is named. */
  boolean allowsUncompressed() {
    return transferSyntax == null
        || ANY.equals(transferSyntax)
        || TransferSyntaxes.EXPLICIT_LITTLE_ENDIAN.equals(transferSyntax);
  }
}
