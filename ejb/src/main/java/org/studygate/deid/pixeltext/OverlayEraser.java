package org.studygate.deid.pixeltext;

import java.io.IOException;
import java.util.List;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Clears regions, given in pixels of the image, in the overlays of an object. */
final class OverlayEraser {

  private final Attributes dataset;

  OverlayEraser(Attributes dataset) {
    this.dataset = dataset;
  }

  void erase(List<TextRegion> regions) throws IOException {
    for (OverlayPlane plane : OverlayPlane.of(dataset)) {
      boolean changed = false;
      for (TextRegion region : regions) {
        changed |= plane.clear(region);
      }
      if (changed) {
        plane.store();
      }
    }
  }
}
