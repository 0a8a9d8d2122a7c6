package org.studygate.models.skin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.training.Manifest;

/** Photos of a manifest. */
final class SkinPhotos {

  private static final float BLACK = 0.05f;

  private SkinPhotos() {}

  /** The photo of a row, without margins that are black all along, as archives of photos add. */
  static Photo read(Manifest.Row row) throws ModelException {
    try {
      Photo photo = Photo.read(row.path());
      Pixels all = Pixels.of(photo);
      Pixels trimmed = trimmed(all);
      return trimmed == all ? photo : trimmed.photo();
    } catch (ImageException e) {
      throw new ModelException("the photo " + row.name() + " cannot be read", e);
    }
  }

  /**
   * The faults that a label names: none for {@code usable}; several are joined by {@code +}.
   *
   * @throws ModelException for an unknown name
   */
  static Set<PhotoFault> faults(String label) throws ModelException {
    Set<PhotoFault> out = EnumSet.noneOf(PhotoFault.class);
    if (!label.equals(PhotoFault.USABLE)) {
      for (String name : label.split("\\+")) {
        out.add(
            PhotoFault.of(name)
                .orElseThrow(() -> new ModelException("there is no label '" + name + "'")));
      }
    }
    return out;
  }

  /** 1 for what is there, 0 for what is not; the first is "not usable". */
  static float[] target(Set<PhotoFault> faults) {
    float[] out = new float[SkinCalibration.OUTPUTS];
    out[0] = faults.isEmpty() ? 0 : 1;
    faults.forEach(fault -> out[1 + fault.ordinal()] = 1);
    if (faults.contains(PhotoFault.NOT_SKIN)) {
      // what else is wrong with it does not matter, and is not to be given as the reason
      Arrays.fill(out, 1, out.length, 0);
      out[1 + PhotoFault.NOT_SKIN.ordinal()] = 1;
    }
    return out;
  }

  private static Pixels trimmed(Pixels p) {
    int top = 0;
    int bottom = p.height();
    int left = 0;
    int right = p.width();
    while (bottom - top > 16 && black(p, top * p.width(), 1, p.width())) {
      top++;
    }
    while (bottom - top > 16 && black(p, (bottom - 1) * p.width(), 1, p.width())) {
      bottom--;
    }
    while (right - left > 16 && black(p, left, p.width(), p.height())) {
      left++;
    }
    while (right - left > 16 && black(p, right - 1, p.width(), p.height())) {
      right--;
    }
    boolean whole = right - left == p.width() && bottom - top == p.height();
    boolean nothing = right - left <= 16 || bottom - top <= 16;
    return whole || nothing ? p : p.cut(left, top, right - left, bottom - top);
  }

  private static boolean black(Pixels p, int start, int step, int n) {
    for (int k = 0; k < n; k++) {
      if (p.luma(start + k * step) > BLACK) {
        return false;
      }
    }
    return true;
  }
}
