package org.studygate.skin.picture;

import jakarta.ejb.ApplicationException;

/** A file is not taken as a picture; the message says why, in one sentence for its sender. */
@ApplicationException(rollback = true)
public class UnusablePictureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final PictureProblem problem;

  public UnusablePictureException(PictureProblem problem, String plainSentence) {
    super(plainSentence);
    this.problem = problem;
  }

  public PictureProblem problem() {
    return problem;
  }

  static UnusablePictureException damaged() {
    return new UnusablePictureException(PictureProblem.DAMAGED, "the picture is damaged");
  }
}
