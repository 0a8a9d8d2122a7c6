package org.studygate.models.skin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.studygate.models.ModelException;
import org.studygate.models.image.ImageException;
import org.studygate.models.training.Manifest;

/** Photos of a manifest. */
final class SkinPhotos {

  private SkinPhotos() {}

  /** The photo of a row, without margins that are black all along, as archives of photos add. */
  static Photo read(Manifest.Row row) throws ModelException {
    try {
      return Margins.cut(Photo.read(row.path()));
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
}
