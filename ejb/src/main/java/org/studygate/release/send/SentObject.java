package org.studygate.release.send;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/** What the file meta information says of an object, and where its data set begins. */
record SentObject(
    Path file, String sopClass, String sopInstance, String transferSyntax, long dataSet) {

  static SentObject of(Path file) throws IOException {
    try (ImageInputStream in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      Attributes meta = in.readFileMetaInformation();
      return new SentObject(
          file,
          meta.getString(Tag.MediaStorageSOPClassUID),
          meta.getString(Tag.MediaStorageSOPInstanceUID),
          meta.getString(Tag.TransferSyntaxUID),
          in.getPosition());
    }
  }

  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(dataSet);
    return new BufferedInputStream(in, 1 << 16);
  }
}
