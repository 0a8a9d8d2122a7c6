package org.studygate.models.image;

/**
 * An image cannot be read; the message is one plain sentence that names the reason and carries no
 * patient data and no file name.
 */
public class ImageException extends Exception {
  private static final long serialVersionUID = 1L;

  public ImageException(String message) {
    super(message);
  }

  public ImageException(String message, Throwable cause) {
    super(message, cause);
  }
}
