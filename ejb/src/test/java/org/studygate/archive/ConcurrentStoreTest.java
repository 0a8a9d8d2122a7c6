package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

class ConcurrentStoreTest {

  private static final int SENDERS = 8;

  @TempDir Path folder;

  private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
  private static TestDatabase database;

  @BeforeAll
  static void openDatabase() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void closeDatabase() {
    database.close();
  }

  @BeforeEach
  void empty() {
    TestArchive.emptyIndex(database);
  }

  @AfterEach
  void stopSenders() {
    senders.shutdownNow();
  }

  @Test
  void many_senders_begin_the_same_series_at_the_same_moment() throws Exception {
    TestArchive archive = TestArchive.in(folder, database);
    List<Callable<StoredObject>> work = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      TestObject object = TestObject.ct("1.2", "1.3", "1.4." + i);
      work.add(() -> archive.storeFile(object));
    }

    assertThat(run(work)).allMatch(StoredObject::isNew);
    assertThat(archive.rows()).isEqualTo(400);
    assertThat(archive.files()).hasSize(400);
    assertThat(count("Patient")).isEqualTo(1);
    assertThat(count("Study")).isEqualTo(1);
    assertThat(count("Series")).isEqualTo(1);
  }

  @Test
  void two_nodes_begin_the_same_studies_at_the_same_moment() throws Exception {
    List<TestArchive> nodes =
        List.of(TestArchive.in(folder, database), TestArchive.in(folder, database));
    List<Callable<StoredObject>> work = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      TestArchive node = nodes.get(i % 2);
      TestObject object = TestObject.ct("1.2." + i / 4, "1.3." + i / 2, "1.4." + i);
      work.add(() -> node.storeFile(object));
    }

    assertThat(run(work)).allMatch(StoredObject::isNew);
    assertThat(count("Patient")).isEqualTo(1);
    assertThat(count("Study")).isEqualTo(50);
    assertThat(count("Series")).isEqualTo(100);
    assertThat(count("SopInstance")).isEqualTo(200);
  }

  @Test
  void the_same_object_from_all_sides_is_kept_once() throws Exception {
    List<TestArchive> nodes =
        List.of(TestArchive.in(folder, database), TestArchive.in(folder, database));
    List<Callable<StoredObject>> work = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      TestArchive node = nodes.get(i % 2);
      work.add(() -> node.storeFile(TestObject.ct("1.2", "1.3", "1.4")));
    }

    assertThat(run(work)).filteredOn(StoredObject::isNew).hasSize(1);
    assertThat(nodes.get(0).rows()).isEqualTo(1);
    assertThat(nodes.get(0).files()).hasSize(1);
  }

  private List<StoredObject> run(List<Callable<StoredObject>> work) throws Exception {
    List<StoredObject> results = new ArrayList<>();
    for (Future<StoredObject> result : senders.invokeAll(work)) {
      results.add(result.get());
    }
    return results;
  }

  private long count(String entity) {
    return database.fromTransaction(
        em ->
            em.createQuery("select count(e) from " + entity + " e", Long.class).getSingleResult());
  }
}
