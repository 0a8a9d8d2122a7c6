package org.studygate.web.dicomweb;

import java.io.IOException;
import java.io.OutputStream;
import org.studygate.dicomweb.retrieve.FrameForms.Choice;
import org.studygate.dicomweb.retrieve.Frames;
import org.studygate.models.image.ImageException;

/** Writes frames in the form that was agreed on. */
final class FrameWriter {

  private final Frames frames;
  private final Choice choice;

  FrameWriter(Frames frames, Choice choice) {
    this.frames = frames;
    this.choice = choice;
  }

  String mediaType() {
    return choice.mediaType();
  }

  String contentType() {
    return choice.mediaType() + "; transfer-syntax=" + choice.transferSyntax();
  }

  void write(int number, OutputStream out) throws IOException {
    try {
      if (choice.asStored()) {
        frames.writeStored(number, out);
      } else {
        frames.writeUncompressed(number, out);
      }
    } catch (ImageException e) {
      throw new IOException("a frame cannot be decompressed", e);
    }
  }
}
