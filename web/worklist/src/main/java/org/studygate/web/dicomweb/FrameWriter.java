package org.studygate.web.dicomweb;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.FrameForms.Choice;
import org.studygate.dicomweb.retrieve.Frames;
import org.studygate.models.image.ImageException;

/** Writes frames in the form that was agreed on. */
final class FrameWriter {

  private final Frames frames;
  private final Choice choice;
  private int firstNumber;
  private byte[] first;

  FrameWriter(Frames frames, Choice choice) {
    this.frames = frames;
    this.choice = choice;
  }

  /**
   * Tries whether the frame can be had in the form, before the answer begins.
   *
   * @throws UnsupportedFormException when it cannot
   */
  FrameWriter requireFrame(int number) throws IOException {
    if (!choice.asStored() && frames.compressed()) {
      try {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        frames.writeUncompressed(number, bytes);
        firstNumber = number;
        first = bytes.toByteArray();
      } catch (ImageException e) {
        throw new UnsupportedFormException("the frame cannot be decompressed");
      }
    }
    return this;
  }

  String mediaType() {
    return choice.mediaType();
  }

  String contentType() {
    return choice.mediaType() + "; transfer-syntax=" + choice.transferSyntax();
  }

  void write(int number, OutputStream out) throws IOException {
    try {
      if (number == firstNumber) {
        out.write(first);
      } else if (choice.asStored()) {
        frames.writeStored(number, out);
      } else {
        frames.writeUncompressed(number, out);
      }
    } catch (ImageException e) {
      throw new IOException("a frame cannot be decompressed", e);
    }
  }
}
