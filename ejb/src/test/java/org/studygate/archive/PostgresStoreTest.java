package org.studygate.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

/** The ways into the index on PostgreSQL, which ends a transaction at its first failure. */
class PostgresStoreTest {

  @TempDir Path folder;

  @Test
  void stores_indexes_refuses_and_checks_on_postgresql_too() throws Exception {
    try (TestDatabase database = TestDatabase.postgres()) {
      TestArchive archive = TestArchive.in(folder, database);
      for (int i = 0; i < 120; i++) {
        assertThat(archive.storeFile(TestObject.ct("1.2", "1.3", "1.4." + i)).isNew()).isTrue();
      }
      assertThat(archive.storeFile(TestObject.ct("1.2", "1.3", "1.4.7")).isNew()).isFalse();
      assertThatThrownBy(
              () -> archive.storeFile(TestObject.ct("1.2", "1.3", "1.4.7").pixels(4, 4, 2)))
          .isInstanceOf(UnstorableException.class);

      assertThat(archive.rows()).isEqualTo(120);
      assertThat(archive.files()).hasSize(120);
      assertThat(archive.entry("1.4.119").receivedAt())
          .isAfterOrEqualTo(archive.entry("1.4.0").receivedAt());
      assertThat(archive.check().repaired()).isFalse();
    }
  }
}
