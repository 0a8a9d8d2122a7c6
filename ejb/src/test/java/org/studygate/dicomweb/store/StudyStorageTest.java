package org.studygate.dicomweb.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.aoju.bus.image.Tag;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.VR;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.archive.TestArchive;
import org.studygate.audit.Caller;
import org.studygate.dicomweb.TestObjects;
import org.studygate.id.StudyUid;
import org.studygate.intake.OpenIntake;
import org.studygate.testing.TestDatabase;

class StudyStorageTest {

  private static final String BASE = "http://localhost/dicom-web";

  private static TestDatabase database;
  private static ExecutorService executor;

  @TempDir Path folder;

  private final Map<StudyUid, Long> recorded = new LinkedHashMap<>();
  private StudyStorage storage;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.h2();
    executor = Executors.newFixedThreadPool(4);
  }

  @AfterAll
  static void closeDatabase() {
    executor.shutdownNow();
    database.close();
  }

  @BeforeEach
  void open() {
    TestArchive.emptyIndex(database);
    StoreRecord record =
        new StoreRecord() {
          @Override
          public void received(Map<StudyUid, Long> instances) {
            recorded.putAll(instances);
          }
        };
    storage = new StudyStorage(OpenIntake.in(folder, database), new Device(), record, executor);
  }

  @Test
  void every_object_of_a_request_is_stored_and_told_with_its_address() throws IOException {
    StoredObjects stored = storage.store(null, objects(object("1.2.3", "1"), object("1.2.3", "2")));

    assertThat(stored.allStored()).isTrue();
    JsonObject response = response(stored);
    assertThat(response.getJsonObject("00081190").toString()).contains(BASE + "/studies/1.2.3");
    assertThat(items(response, "00081199")).hasSize(2);
    assertThat(items(response, "00081199").get(0))
        .contains(BASE + "/studies/1.2.3/series/1.2.3.4/instances/1.2.3.4.1");
    assertThat(recorded).containsEntry(new StudyUid("1.2.3"), 2L);
  }

  @Test
  void an_object_of_another_study_fails_and_the_others_are_stored() throws IOException {
    StoredObjects stored =
        storage.store(new StudyUid("1.2.3"), objects(object("1.2.9", "1"), object("1.2.3", "2")));

    assertThat(stored.allStored()).isFalse();
    assertThat(stored.noneStored()).isFalse();
    JsonObject response = response(stored);
    assertThat(items(response, "00081198").get(0)).contains("1.2.3.4.1").contains("43264");
    assertThat(items(response, "00081199").get(0)).contains("1.2.3.4.2");
  }

  @Test
  void many_objects_are_stored_side_by_side_and_told_in_their_order() throws IOException {
    byte[][] sent = new byte[40][];
    for (int i = 0; i < sent.length; i++) {
      sent[i] = object("1.2.3", "7." + (100 + i));
    }

    StoredObjects stored = storage.store(null, objects(sent));

    assertThat(stored.allStored()).isTrue();
    assertThat(items(response(stored), "00081199"))
        .hasSize(40)
        .isSortedAccordingTo(
            java.util.Comparator.comparing(s -> s.replaceAll(".*7[.](1..).*", "$1")));
    assertThat(recorded).containsEntry(new StudyUid("1.2.3"), 40L);
  }

  @Test
  void what_is_no_dicom_object_fails_without_a_name() throws IOException {
    StoredObjects stored = storage.store(null, objects("not DICOM at all".getBytes()));

    assertThat(stored.noneStored()).isTrue();
    assertThat(items(response(stored), "0008119A").get(0)).contains("49152");
  }

  @Test
  void what_was_complete_when_a_request_broke_off_stays_stored() throws IOException {
    byte[] complete = object("1.2.3", "1");
    ObjectSource source =
        new ObjectSource() {
          private boolean given;

          @Override
          public InputStream next() throws IOException {
            if (given) {
              throw new IOException("connection reset");
            }
            given = true;
            return new ByteArrayInputStream(complete);
          }
        };

    StoredObjects stored = storage.store(null, source);

    assertThat(stored.brokenOff()).isTrue();
    assertThat(stored.noneStored()).isFalse();
    assertThat(items(response(stored), "00081199")).hasSize(1);
    assertThat(items(response(stored), "0008119A")).hasSize(1);
  }

  private byte[] object(String study, String instance) throws IOException {
    Attributes image = TestObjects.image(4, 4, 1);
    image.setString(Tag.StudyInstanceUID, VR.UI, study);
    image.setString(Tag.SOPInstanceUID, VR.UI, "1.2.3.4." + instance);
    Path file = folder.resolve("sent.dcm");
    TestObjects.write(image, file);
    return Files.readAllBytes(file);
  }

  private static ObjectSource objects(byte[]... objects) {
    Queue<byte[]> left = new ArrayDeque<>(List.of(objects));
    return () -> left.isEmpty() ? null : new ByteArrayInputStream(left.remove());
  }

  private static JsonObject response(StoredObjects stored) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    stored.writeTo(out, BASE);
    return Json.createReader(new ByteArrayInputStream(out.toByteArray())).readObject();
  }

  private static List<String> items(JsonObject response, String tag) {
    return response.getJsonObject(tag).getJsonArray("Value").stream()
        .map(Object::toString)
        .toList();
  }

  private static final class Device implements Caller {
    @Override
    public String name() {
      return "device";
    }

    @Override
    public Set<String> roles() {
      return Set.of("device");
    }

    @Override
    public Optional<String> address() {
      return Optional.of("127.0.0.1");
    }
  }
}
