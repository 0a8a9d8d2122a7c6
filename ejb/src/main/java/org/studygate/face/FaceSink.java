package org.studygate.face;

import java.io.IOException;
import org.studygate.models.image.ImageException;

/** Takes the frames that were changed. */
@FunctionalInterface
public interface FaceSink {

  /**
   * Called once for each frame that was changed, in no promised order, from one thread.
   *
   * @param stored the new stored values, row by row; the receiver may keep the array
   */
  void changed(FaceSeries series, FaceFrame frame, int[] stored) throws IOException, ImageException;
}
