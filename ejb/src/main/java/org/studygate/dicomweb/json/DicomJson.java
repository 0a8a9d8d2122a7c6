package org.studygate.dicomweb.json;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;

/** Documents of media type {@code application/dicom+json}. */
public final class DicomJson {

  // Looking the provider up costs more than writing a small document.
  private static final JsonGeneratorFactory GENERATORS = Json.createGeneratorFactory(Map.of());

  private DicomJson() {}

  public static JsonGenerator generator(OutputStream out) {
    return GENERATORS.createGenerator(out, StandardCharsets.UTF_8);
  }

  /** Writes search results; a large value has its address below that of its instance. */
  public static void writeArray(Iterable<Attributes> datasets, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      json.writeStartArray();
      for (Attributes dataset : datasets) {
        String url = dataset.getString(Tag.RetrieveURL);
        new DicomJsonWriter(json, path -> url + "/bulkdata/" + path).write(dataset);
      }
      json.writeEnd();
    }
  }

  /** Writes one data set that holds all its values. */
  public static void writeObject(Attributes dataset, OutputStream out) {
    try (JsonGenerator json = generator(out)) {
      new DicomJsonWriter(json, path -> path).write(dataset);
    }
  }
}
