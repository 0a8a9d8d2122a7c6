package org.studygate.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.OptionalLong;
import javax.crypto.Cipher;

/**
 * What stands for a study where researchers look: an index number in one encrypted block, 32
 * hexadecimal digits, which says nothing about the study and finds it again.
 */
@ApplicationScoped
class StudyReference {

  /** "StudyGat": a reference that nobody gave out does not decrypt to it. */
  private static final long MARK = 0x5374756479476174L;

  @Inject private ReleaseKeys keys;

  protected StudyReference() {}

  StudyReference(ReleaseKeys keys) {
    this.keys = keys;
  }

  String of(long studyId) {
    byte[] block = ByteBuffer.allocate(16).putLong(studyId).putLong(MARK).array();
    return HexFormat.of().formatHex(keys.block(Cipher.ENCRYPT_MODE, block));
  }

  /** The index number; empty when it is no reference of this installation. */
  OptionalLong resolve(String reference) {
    if (!reference.matches("[0-9a-f]{32}")) {
      return OptionalLong.empty();
    }
    ByteBuffer block =
        ByteBuffer.wrap(keys.block(Cipher.DECRYPT_MODE, HexFormat.of().parseHex(reference)));
    long id = block.getLong();
    return block.getLong() == MARK ? OptionalLong.of(id) : OptionalLong.empty();
  }
}
