package org.studygate.it.dicomweb;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.studygate.it.http.Caller;

/** What a DICOMweb client sees (PS3.18). */
public final class DicomWeb {

  private static final String ANY_SYNTAX =
      "multipart/related; type=\"application/dicom\"; transfer-syntax=*";

  private final Caller caller;

  public DicomWeb(Caller caller) {
    this.caller = caller;
  }

  /** The SOP Instance UIDs that the index names for a study. */
  public Set<String> instances(String studyUid) throws IOException, InterruptedException {
    JsonArray found =
        caller.json("/dicom-web/studies/" + studyUid + "/instances?limit=20000").getAsJsonArray();
    return StreamSupport.stream(found.spliterator(), false)
        .map(instance -> value(instance.getAsJsonObject(), "00080018").orElseThrow())
        .collect(Collectors.toSet());
  }

  /** Studies that match a query, such as {@code PatientID=…}. */
  public JsonArray studies(String query) throws IOException, InterruptedException {
    return caller.json("/dicom-web/studies?" + query).getAsJsonArray();
  }

  /** The first value of an element of a data set in the DICOM JSON model. */
  public static Optional<String> value(JsonObject dataSet, String tag) {
    return Optional.ofNullable(dataSet.getAsJsonObject(tag))
        .map(element -> element.getAsJsonArray("Value"))
        .filter(values -> !values.isEmpty())
        .map(values -> values.get(0))
        .map(DicomWeb::text);
  }

  private static String text(JsonElement value) {
    return value.isJsonObject()
        ? value.getAsJsonObject().get("Alphabetic").getAsString()
        : value.getAsString();
  }

  /** The object itself, as WADO-RS gives it, in the transfer syntax that it came in. */
  public Attributes object(String studyUid, String seriesUid, String instanceUid)
      throws IOException, InterruptedException {
    byte[] file = file(studyUid, seriesUid, instanceUid);
    try (ImageInputStream in = new ImageInputStream(new ByteArrayInputStream(file))) {
      return in.readDataset(-1, -1);
    }
  }

  /** Likewise as a file (PS3.10). */
  public byte[] file(String studyUid, String seriesUid, String instanceUid)
      throws IOException, InterruptedException {
    String path =
        "/dicom-web/studies/%s/series/%s/instances/%s".formatted(studyUid, seriesUid, instanceUid);
    return onlyPart(caller.bytes(path, ANY_SYNTAX));
  }

  /** The content between the first empty line and the last boundary. */
  private static byte[] onlyPart(byte[] multipart) {
    String text = new String(multipart, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\r\n\r\n") + 4;
    int end = text.lastIndexOf("\r\n--");
    return Arrays.copyOfRange(multipart, start, end);
  }
}
