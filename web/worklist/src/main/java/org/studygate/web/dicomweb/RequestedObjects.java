package org.studygate.web.dicomweb;

import java.io.IOException;
import java.io.InputStream;
import org.studygate.dicomweb.InvalidRequestException;
import org.studygate.dicomweb.store.ObjectSource;
import org.studygate.web.dicomweb.multipart.MalformedMultipartException;
import org.studygate.web.dicomweb.multipart.MultipartReader;
import org.studygate.web.dicomweb.multipart.MultipartReader.Part;

/** The DICOM objects in the body of a store request. */
final class RequestedObjects {

  private static final String DICOM = "application/dicom";

  private RequestedObjects() {}

  static boolean understands(MediaRange contentType) {
    return DICOM.equals(contentType.type())
        || (contentType.multipart()
            && DICOM.equals(contentType.parameters().getOrDefault("type", DICOM)));
  }

  static ObjectSource of(MediaRange contentType, InputStream body) {
    return contentType.multipart() ? parts(contentType, body) : single(body);
  }

  private static ObjectSource parts(MediaRange contentType, InputStream body) {
    try {
      MultipartReader reader = new MultipartReader(body, contentType.parameter("boundary"));
      return () -> {
        Part part = reader.next();
        if (part != null && !isDicom(part)) {
          throw new MalformedMultipartException("a part is not application/dicom");
        }
        return part == null ? null : part.content();
      };
    } catch (MalformedMultipartException e) {
      throw new InvalidRequestException(e.getMessage());
    }
  }

  private static boolean isDicom(Part part) {
    String type = part.headers().get("content-type");
    return type == null || DICOM.equals(MediaRange.parse(type).type());
  }

  private static ObjectSource single(InputStream body) {
    return new ObjectSource() {
      private boolean given;

      @Override
      public InputStream next() throws IOException {
        InputStream object = given ? null : body;
        given = true;
        return object;
      }
    };
  }
}
