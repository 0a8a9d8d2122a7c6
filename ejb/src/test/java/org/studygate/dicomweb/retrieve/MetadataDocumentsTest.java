package org.studygate.dicomweb.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.dicomweb.TestObjects;
import org.studygate.id.SeriesUid;
import org.studygate.id.SopInstanceUid;
import org.studygate.id.StudyUid;

class MetadataDocumentsTest {

  private static final String BASE = "http://localhost/dicom-web";

  @TempDir Path folder;

  private MetadataDocuments documents;

  @BeforeEach
  void openCache() {
    documents = new MetadataDocuments(new DocumentCache(folder.resolve("cache"), 1 << 20));
  }

  @Test
  void pixel_data_stays_in_the_file_and_has_an_address() throws IOException {
    JsonObject metadata = metadata(TestObjects.image(4, 4, 1));

    assertThat(metadata.getJsonObject("7FE00010").getString("BulkDataURI"))
        .isEqualTo(BASE + "/studies/1.2.3/series/1.2.3.4/instances/1.2.3.4.5/bulkdata/7FE00010");
    assertThat(metadata.getJsonObject("00280010").toString())
        .isEqualTo("{\"vr\":\"US\",\"Value\":[4]}");
  }

  @Test
  void a_window_of_width_zero_is_left_out() throws IOException {
    Attributes image = TestObjects.image(4, 4, 1);
    image.setString(Tag.WindowCenter, VR.DS, "0");
    image.setString(Tag.WindowWidth, VR.DS, "0");

    JsonObject metadata = metadata(image);

    assertThat(metadata).doesNotContainKeys("00281050", "00281051");
  }

  @Test
  void valid_windows_beside_an_invalid_one_stay() throws IOException {
    Attributes image = TestObjects.image(4, 4, 1);
    image.setString(Tag.WindowCenter, VR.DS, "40", "10");
    image.setString(Tag.WindowWidth, VR.DS, "400", "0.5");

    JsonObject metadata = metadata(image);

    assertThat(metadata.getJsonObject("00281050").toString()).contains("[40]");
    assertThat(metadata.getJsonObject("00281051").toString()).contains("[400]");
  }

  @Test
  void windows_of_single_frames_are_looked_at_too() throws IOException {
    Attributes window = new Attributes();
    window.setString(Tag.WindowCenter, VR.DS, "0");
    window.setString(Tag.WindowWidth, VR.DS, "0");
    Attributes groups = new Attributes();
    groups.newSequence(Tag.FrameVOILUTSequence, 1).add(window);
    Attributes image = TestObjects.image(4, 4, 1);
    image.newSequence(Tag.PerFrameFunctionalGroupsSequence, 1).add(groups);

    assertThat(metadata(image).toString()).doesNotContain("00281051");
  }

  @Test
  void the_second_time_a_document_comes_from_the_cache() throws IOException {
    StoredInstance instance = instance(TestObjects.image(4, 4, 1));
    JsonArray first = read(List.of(instance), BASE);
    Files.delete(instance.file());

    assertThat(read(List.of(instance), BASE)).isEqualTo(first);
  }

  @Test
  void another_address_or_content_makes_another_document() throws IOException {
    StoredInstance instance = instance(TestObjects.image(4, 4, 1));

    assertThat(documents.key(List.of(instance), BASE))
        .isNotEqualTo(documents.key(List.of(instance), "https://elsewhere/dicom-web"))
        .isNotEqualTo(documents.key(List.of(instance, instance), BASE));
  }

  @Test
  void what_was_not_used_for_the_longest_time_goes_when_there_is_too_much() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("full"));
    for (int i = 0; i < 4; i++) {
      Path file = Files.write(cache.resolve("d" + i), new byte[100]);
      Files.setLastModifiedTime(
          file, java.nio.file.attribute.FileTime.from(Instant.EPOCH.plusSeconds(i)));
    }

    CacheSweep.of(cache).shrinkTo(250);

    try (Stream<Path> left = Files.list(cache)) {
      assertThat(left.map(f -> f.getFileName().toString())).containsExactlyInAnyOrder("d2", "d3");
    }
  }

  private JsonObject metadata(Attributes dataset) throws IOException {
    return read(List.of(instance(dataset)), BASE).getJsonObject(0);
  }

  private JsonArray read(List<StoredInstance> instances, String base) throws IOException {
    String key = documents.key(instances, base);
    try (InputStream in = new GZIPInputStream(documents.open(key, instances, base))) {
      return Json.createReader(in).readArray();
    }
  }

  private StoredInstance instance(Attributes dataset) throws IOException {
    Path file = folder.resolve("object.dcm");
    TestObjects.write(dataset, file);
    return new StoredInstance(
        new StudyUid("1.2.3"),
        new SeriesUid("1.2.3.4"),
        new SopInstanceUid("1.2.3.4.5"),
        "1.2.840.10008.5.1.4.1.1.4",
        TestObjects.EXPLICIT_LITTLE_ENDIAN,
        1,
        "digest",
        1,
        Instant.EPOCH,
        file);
  }
}
