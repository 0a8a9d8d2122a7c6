package org.studygate.skin;

import java.awt.image.BufferedImage;

/** Says whether a photo can be used for a diagnosis. */
interface PhotoJudging {

  /**
   * @param photo upright, sRGB
   * @throws org.studygate.workflow.StepFailedException when the models cannot be used now
   */
  PhotoFinding judge(BufferedImage photo);
}
