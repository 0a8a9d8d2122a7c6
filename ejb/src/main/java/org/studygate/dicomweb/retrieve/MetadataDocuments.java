package org.studygate.dicomweb.retrieve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.studygate.dicomweb.file.DicomFile;
import org.studygate.dicomweb.file.UnreadableObjectException;
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

  /** An object that cannot be read must not hide the others of its series. */
  private static Attributes header(StoredInstance instance) throws IOException {
    try {
      Attributes dataset = DicomFile.read(instance.file()).dataset();
      ViewerWindows.keepValid(dataset);
      return dataset;
    } catch (UnreadableObjectException e) {
      Attributes known = new Attributes();
      known.setString(Tag.SOPClassUID, VR.UI, instance.sopClassUid());
      known.setString(Tag.SOPInstanceUID, VR.UI, instance.instance().value());
      known.setString(Tag.StudyInstanceUID, VR.UI, instance.study().value());
      known.setString(Tag.SeriesInstanceUID, VR.UI, instance.series().value());
      return known;
    }
  }

  private static void write(List<StoredInstance> instances, String baseUrl, OutputStream out)
      throws IOException {
    try (JsonGenerator json = DicomJson.generator(out)) {
      json.writeStartArray();
      for (StoredInstance instance : instances) {
        String bulkData = baseUrl + instance.path() + "/bulkdata/";
        new DicomJsonWriter(json, path -> bulkData + path).write(header(instance));
      }
      json.writeEnd();
    }
  }
}
