package org.studygate.web.dicomweb;

import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.studygate.dicomweb.UnknownResourceException;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.dicomweb.retrieve.Fingerprint;
import org.studygate.dicomweb.retrieve.Pictures;
import org.studygate.dicomweb.retrieve.Rendering;
import org.studygate.dicomweb.retrieve.StoredInstance;
import org.studygate.models.image.ImageException;

/** Answers with pictures of frames. */
final class PictureAnswer {

  private PictureAnswer() {}

  /** One picture. */
  static Response one(Request request, StoredInstance instance, int frame, Rendering rendering) {
    requireFrame(instance, frame);
    return conditional(List.of(instance), rendering + "#" + frame)
        .answer(
            request, () -> Response.ok(picture(instance, frame, rendering), rendering.mediaType()));
  }

  /** Several pictures, one after the other; only one is in memory at a time. */
  static Response several(
      Request request, List<StoredInstance> instances, List<Integer> frames, Rendering rendering) {
    Multipart multipart = new Multipart(rendering.mediaType());
    StreamingOutput body =
        out -> {
          for (StoredInstance instance : instances) {
            for (int frame : frames) {
              multipart.begin(out, rendering.mediaType(), null);
              out.write(picture(instance, frame, rendering));
            }
          }
          multipart.end(out);
        };
    return conditional(instances, rendering + "#" + frames)
        .answer(request, () -> Response.ok(body).header("Content-Type", multipart.contentType()));
  }

  static void requireFrame(StoredInstance instance, int frame) {
    if (instance.frames() == 0) {
      throw new UnsupportedFormException("the object is no image");
    }
    if (frame > instance.frames()) {
      throw new UnknownResourceException("the object has no frame of that number");
    }
  }

  private static byte[] picture(StoredInstance instance, int frame, Rendering rendering) {
    try {
      BufferedImage image = Pictures.render(instance, frame, rendering);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      Pictures.write(image, rendering, bytes);
      return bytes.toByteArray();
    } catch (ImageException e) {
      throw new UnsupportedFormException("the image cannot be rendered");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Conditional conditional(List<StoredInstance> instances, String how) {
    Fingerprint fingerprint = new Fingerprint().add("1").add(how);
    instances.forEach(instance -> fingerprint.add(instance.digest()));
    return new Conditional(fingerprint.toString(), instances);
  }
}
