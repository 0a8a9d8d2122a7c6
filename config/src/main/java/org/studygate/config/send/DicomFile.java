package org.studygate.config.send;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;

/**
 * A DICOM file (PS3.10) with what its file meta information says of the object in it.
 *
 * @param dataSet where the data set begins, in bytes
 */
record DicomFile(
    Path path, String sopClass, String sopInstance, String transferSyntax, long dataSet) {

  private static final String DICOMDIR = "1.2.840.10008.1.3.10";

  /** Empty when the file holds no object that can be sent. */
  static Optional<DicomFile> read(Path path) {
    File file = path.toFile();
    try (ImageInputStream in =
        new ImageInputStream(new BufferedInputStream(Files.newInputStream(file.toPath()), 8192))) {
      Attributes meta = in.readFileMetaInformation();
      if (meta == null) {
        return Optional.empty();
      }
      DicomFile found =
          new DicomFile(
              path,
              meta.getString(Tag.MediaStorageSOPClassUID),
              meta.getString(Tag.MediaStorageSOPInstanceUID),
              meta.getString(Tag.TransferSyntaxUID),
              in.getPosition());
      return Optional.of(found).filter(DicomFile::isObject);
    } catch (IOException | RuntimeException notDicom) {
      return Optional.empty();
    }
  }

  private boolean isObject() {
    return sopClass != null
        && sopInstance != null
        && transferSyntax != null
        && !sopClass.equals(DICOMDIR);
  }

  /** The data set's bytes as they lie in the file. */
  InputStream open() throws IOException {
    InputStream in = Files.newInputStream(path);
    in.skipNBytes(dataSet);
    return in;
  }
}
