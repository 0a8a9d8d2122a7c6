package org.studygate.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The SQL files in {@code config/sql}, for hospitals whose database administrators apply changes
 * themselves. {@code mvn package -pl config -am -Dstudygate.sql.write=true} writes them anew.
 */
class SqlFilesTest {

  private static final Path FOLDER = Path.of("sql");

  @ParameterizedTest
  @CsvSource({
    "h2.sql, h2?version=2.2.224",
    "postgresql.sql, postgresql?version=15.0",
    "oracle.sql, oracle?version=19.0"
  })
  void theFilesAreCurrent(String name, String offline) throws Exception {
    Path file = FOLDER.resolve(name);
    String sql = OfflineSql.of(offline);
    if (Boolean.getBoolean("studygate.sql.write")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, sql);
    }
    assertThat(file)
        .as("mvn package -pl config -am -Dstudygate.sql.write=true writes it anew")
        .hasContent(sql);
  }
}
