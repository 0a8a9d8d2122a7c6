package org.studygate.deid.attributes;

import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.deid.ProfileOption;
import org.studygate.deid.profile.SafePrivate;

/** Private attributes: all go, except those that the standard knows to be safe when asked for. */
final class PrivateBlocks {

  private static final int LONGEST = 64;

  private final Settings settings;
  private final ValueCleaner values;

  PrivateBlocks(Settings settings, ValueCleaner values) {
    this.settings = settings;
    this.values = values;
  }

  void clean(Attributes ds, int tag) {
    boolean safe =
        settings.has(ProfileOption.RETAIN_SAFE_PRIVATE)
            && SafePrivate.contains(ds.privateCreatorOf(tag), tag);
    if (!safe || !harmless(ds, tag)) {
      values.remove(ds, tag);
    }
  }

  /** Even a safe attribute must hold what it is known for: numbers and short terms. */
  private boolean harmless(Attributes ds, int tag) {
    VR vr = ds.getVR(tag);
    switch (vr) {
      case FL, FD, SL, SS, UL, US, OF, OD -> {
        return true;
      }
      case DS, IS -> {
        values.number(ds, tag, vr);
        return true;
      }
      case CS, SH, LO -> {
        values.description(ds, tag, vr);
        return true;
      }
      case UN -> {
        byte[] bytes = ds.getSafeBytes(tag);
        return bytes != null && bytes.length <= LONGEST && numericText(bytes);
      }
      default -> {
        return false;
      }
    }
  }

  private static boolean numericText(byte[] bytes) {
    boolean text = true;
    for (byte b : bytes) {
      text &=
          b >= '0' && b <= '9'
              || b == '.'
              || b == '-'
              || b == '+'
              || b == '\\'
              || b == ' '
              || b == 0
              || b == 'e'
              || b == 'E';
    }
    return text;
  }

  /** Creators whose block has become empty go too. */
  void removeEmptyBlocks(Attributes ds) {
    for (int tag : ds.tags()) {
      int element = tag & 0xFFFF;
      if ((tag >>> 16 & 1) == 1 && element >= 0x10 && element <= 0xFF) {
        int block = tag & 0xFFFF0000 | element << 8;
        boolean used = false;
        for (int other : ds.tags()) {
          used |= (other & 0xFFFFFF00) == block;
        }
        if (!used) {
          values.remove(ds, tag);
        }
      }
    }
  }
}
