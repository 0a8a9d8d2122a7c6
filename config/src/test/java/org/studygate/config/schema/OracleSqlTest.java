package org.studygate.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the change log becomes on Oracle, which cannot be had for tests. */
class OracleSqlTest {

  /** Reserved words of Oracle that would be refused as a name of a table or column. */
  private static final Set<String> RESERVED =
      Set.of(
          ("ACCESS AUDIT COLUMN COMMENT CURRENT DATE FILE GROUP INDEX LEVEL LOCK LONG MODE NUMBER ONLINE OPTION ORDER "
                  + "PRIOR RAW ROW ROWNUM SESSION SIZE START TABLE TYPE UID USER VALIDATE VALUES VIEW")
              .split(" "));

  /** Words that Oracle before 23 does not know, outside of names and texts. */
  private static final Pattern LACKING =
      Pattern.compile(
          "\\b(BOOLEAN|TEXT|LIMIT|SERIAL|BIGINT|BYTEA|AUTO_INCREMENT|IF NOT EXISTS|TRUE|FALSE)\\b");

  private static String sql;

  @BeforeAll
  static void theSchemaForOracle() throws Exception {
    sql = OfflineSql.of("oracle?version=19.0");
  }

  @Test
  void oracleGetsNothingThatItLacks() {
    String statements = sql.toUpperCase(Locale.ROOT).replaceAll("(?m)'[^']*'|^--.*$", "");
    assertThat(LACKING.matcher(statements).results().map(MatchResult::group)).isEmpty();
  }

  @Test
  void oracleGetsNoNameLongerThanThirtyCharacters() {
    assertThat(names(sql)).isNotEmpty().allMatch(name -> name.length() <= 30);
  }

  @Test
  void oracleGetsNoReservedWordAsAName() {
    assertThat(names(sql)).doesNotContainAnyElementsOf(RESERVED);
  }

  /** Names of tables, indexes, sequences, constraints and, of StudyGate's own tables, columns. */
  private static List<String> names(String sql) {
    Pattern named =
        Pattern.compile(
            "(?i)\\b(?:create (?:table|view|sequence|(?:unique )?index)|constraint|add) +([A-Z_0-9]+)");
    Pattern columns = Pattern.compile("CREATE TABLE [A-Z_0-9]+ \\((.*)\\);");
    Pattern column =
        Pattern.compile("(?:^|, )([A-Z_0-9]+) (?:VARCHAR2|NUMBER|TIMESTAMP|CLOB|INTEGER)");
    List<String> names =
        new java.util.ArrayList<>(
            named.matcher(sql).results().map(match -> match.group(1).toUpperCase()).toList());
    columns
        .matcher(sql)
        .results()
        .map(MatchResult::group)
        .flatMap(body -> column.matcher(body).results())
        .map(match -> match.group(1))
        .forEach(names::add);
    names.removeAll(List.of("CONSTRAINT", "PRIMARY", "FOREIGN", "UNIQUE", "COLUMN"));
    return names;
  }
}
