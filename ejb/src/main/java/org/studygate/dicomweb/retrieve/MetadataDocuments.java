package org.studygate.dicomweb.retrieve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.studygate.dicomweb.file.DicomFile;
import org.studygate.dicomweb.json.DicomJson;
import org.studygate.dicomweb.json.DicomJsonWriter;

/** The metadata of instances as a document of the DICOM JSON model (PS3.18 10.4.1.1.2). */
@ApplicationScoped
public class MetadataDocuments {

  /** Counts up when the writer changes, so that no document of an older one is served. */
  private static final String FORM = "1";

  private DocumentCache cache;

  protected MetadataDocuments() {}

  @Inject
  MetadataDocuments(DocumentCache cache) {
    this.cache = cache;
  }

  /**
   * Identifies a document by what it is made from; also its ETag.
   *
   * @param baseUrl the address of the service, without a slash at its end; Bulk Data URIs begin
   *     with it
   */
  public String key(List<StoredInstance> instances, String baseUrl) {
    Fingerprint fingerprint = new Fingerprint().add(FORM).add(baseUrl);
    instances.forEach(i -> fingerprint.add(i.path()).add(i.digest()));
    return fingerprint.toString();
  }

  /** The document in UTF-8, compressed with gzip; from the cache when it was asked for before. */
  public InputStream open(String key, List<StoredInstance> instances, String baseUrl)
      throws IOException {
    return cache.open(key, out -> write(instances, baseUrl, out));
  }

  private static void write(List<StoredInstance> instances, String baseUrl, OutputStream out)
      throws IOException {
    try (JsonGenerator json = DicomJson.generator(out)) {
      json.writeStartArray();
      for (StoredInstance instance : instances) {
        DicomFile file = DicomFile.read(instance.file());
        ViewerWindows.keepValid(file.dataset());
        String bulkData = baseUrl + instance.path() + "/bulkdata/";
        new DicomJsonWriter(json, path -> bulkData + path).write(file.dataset());
      }
      json.writeEnd();
    }
  }
}
