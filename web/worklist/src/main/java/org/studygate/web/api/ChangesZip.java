package org.studygate.web.api;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.studygate.dicomweb.UnsupportedFormException;
import org.studygate.models.image.DicomFrames;
import org.studygate.models.image.ImageException;
import org.studygate.partner.Change;
import org.studygate.partner.PartnerChanges;
import org.studygate.skin.picture.Decoder;

/** Objects, their pictures and a table in one file, written while it is sent. */
final class ChangesZip {

  private static final String HEAD =
      "sopInstanceUid,studyUid,seriesUid,modality,bodyPart,receivedAt,patientId,patientName,"
          + "birthDate,sex,dicom,png\r\n";

  private final PartnerChanges files;
  private final List<Change> changes;

  ChangesZip(PartnerChanges files, List<Change> changes) {
    this.files = files;
    this.changes = changes;
  }

  void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    StringBuilder table = new StringBuilder(HEAD);
    for (Change change : changes) {
      Path file = files.file(change.sopUid());
      String dicom = "dicom/" + change.sopUid() + ".dcm";
      zip.putNextEntry(new ZipEntry(dicom));
      Files.copy(file, zip);
      zip.closeEntry();
      table.append(line(change, dicom, picture(zip, change, file)));
    }
    zip.putNextEntry(new ZipEntry("table.csv"));
    zip.write(table.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    zip.finish();
  }

  /** The name of its picture; empty where none can be made. */
  private static String picture(ZipOutputStream zip, Change change, Path file) throws IOException {
    if (change.frames() == 0) {
      return "";
    }
    byte[] png;
    try {
      png = png(file);
    } catch (UnsupportedFormException none) {
      return "";
    }
    String name = "png/" + change.sopUid() + ".png";
    zip.putNextEntry(new ZipEntry(name));
    zip.write(png);
    zip.closeEntry();
    return name;
  }

  /**
   * @throws UnsupportedFormException when the object has no picture that could be shown
   */
  static byte[] png(Path file) {
    try {
      BufferedImage image = DicomFrames.render(file, 1, null, null);
      return Decoder.png(image);
    } catch (ImageException none) {
      throw new UnsupportedFormException("the object has no picture that could be shown");
    }
  }

  private static String line(Change change, String dicom, String png) {
    return Stream.of(
            change.sopUid(),
            change.studyUid(),
            change.seriesUid(),
            change.modality(),
            change.bodyPart(),
            change.receivedAt().toString(),
            change.patientId().reveal(),
            change.patientName().reveal(),
            change.birthDate().reveal(),
            change.sex(),
            dicom,
            png)
        .map(ChangesZip::cell)
        .collect(Collectors.joining(",", "", "\r\n"));
  }

  /** What begins like a formula would be run by a spreadsheet that opens the file. */
  private static String cell(String value) {
    String text = value == null ? "" : value;
    String safe = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
