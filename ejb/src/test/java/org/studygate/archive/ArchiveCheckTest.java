package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.study.SopInstance;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

class ArchiveCheckTest {

  @TempDir Path folder;

  private static TestDatabase database;
  private TestArchive archive;

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
    archive = TestArchive.in(folder, database);
  }

  @Test
  void finds_nothing_wrong_with_a_sound_archive() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));

    ArchiveReport report = archive.check();

    assertThat(report.files()).isEqualTo(1);
    assertThat(report.repaired()).isFalse();
  }

  @Test
  void indexes_a_file_whose_entry_was_lost() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    SopInstance before = archive.entry("1.4");
    TestArchive.emptyIndex(database);
    archive = TestArchive.in(folder, database);

    assertThat(archive.check().indexed()).isEqualTo(1);

    assertThat(archive.entry("1.4").file()).isEqualTo(before.file());
    assertThat(archive.entry("1.4").series().study().patient().patientId().reveal())
        .isEqualTo("P1");
    assertThat(archive.check().repaired()).isFalse();
  }

  @Test
  void removes_what_a_dead_server_was_just_receiving() throws Exception {
    Path dead = Files.createDirectories(folder.resolve("archive/incoming/dead"));
    Files.createFile(dead.resolve("lock"));
    Files.write(dead.resolve("half"), new byte[100]);

    assertThat(archive.check().unfinished()).isEqualTo(1);
    assertThat(dead).doesNotExist();
  }

  @Test
  void leaves_alone_what_a_living_server_is_just_receiving() throws Exception {
    TestArchive other = TestArchive.in(folder, database);
    try (IncomingFile coming = other.archive().receive()) {
      assertThat(archive.check().unfinished()).isZero();
      assertThat(coming.path()).exists();
    }
  }

  @Test
  void removes_what_a_power_failure_left_incomplete() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    Path file = archive.archive().resolve(archive.entry("1.4").file());
    TestArchive.emptyIndex(database);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(channel.size() - 2);
    }

    assertThat(archive.check().unfinished()).isEqualTo(1);
    assertThat(archive.files()).isEmpty();
  }

  @Test
  void sets_aside_what_is_not_what_was_written() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    Path file = archive.archive().resolve(archive.entry("1.4").file());
    TestArchive.emptyIndex(database);
    byte[] spoiled = Files.readAllBytes(file);
    spoiled[spoiled.length - 1] ^= 1;
    Files.write(file, spoiled);

    assertThat(archive.check().setAside()).isEqualTo(1);
    assertThat(archive.rows()).isZero();
  }

  @Test
  void removes_a_second_copy() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    Path file = archive.archive().resolve(archive.entry("1.4").file());
    Files.copy(file, file.resolveSibling("0.dcm"));

    assertThat(archive.check().removed()).isEqualTo(1);
    assertThat(archive.files()).containsExactly(file);
  }

  @Test
  void sets_aside_what_contradicts_the_index_or_cannot_be_read() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    Path file = archive.archive().resolve(archive.entry("1.4").file());
    byte[] other = TestObject.ct("1.2", "1.3", "1.4").pixels(4, 4, 2).file();
    Files.write(file.resolveSibling("0.dcm"), other);
    Files.write(file.resolveSibling("1.dcm"), new byte[] {1, 2, 3});

    assertThat(archive.check().setAside()).isEqualTo(2);

    assertThat(folder.resolve("archive/set-aside/0.dcm")).hasBinaryContent(other);
    assertThat(archive.content("1.4")).isNotEqualTo(other);
    assertThat(archive.check().repaired()).isFalse();
  }

  @Test
  void marks_an_entry_whose_file_is_gone_until_it_is_back() throws Exception {
    archive.storeFile(TestObject.ct("1.2", "1.3", "1.4"));
    Path file = archive.archive().resolve(archive.entry("1.4").file());
    Path elsewhere = Files.move(file, folder.resolveSibling("elsewhere"));

    assertThat(archive.check().missing()).isEqualTo(1);
    assertThat(archive.entry("1.4").missingSince()).isNotNull();
    assertThat(archive.check().repaired()).isFalse();

    Files.move(elsewhere, file);
    assertThat(archive.check().found()).isEqualTo(1);
    assertThat(archive.entry("1.4").missingSince()).isNull();
  }
}
