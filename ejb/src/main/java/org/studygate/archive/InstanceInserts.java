package org.studygate.archive;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/**
 * Inserts instances of series that are known, by plain JDBC and nothing but one insert for each:
 * nearly all of what comes in goes this way, and the entity manager and a distributed transaction
 * would double its cost.
 */
@ApplicationScoped
class InstanceInserts {

  private static final String INSERT =
      "insert into SOP_INSTANCE (ID, SERIES_FK, SOP_UID, SOP_CLASS_UID, TRANSFER_SYNTAX_UID,"
          + " INSTANCE_NUMBER, FRAME_COUNT, ROW_COUNT, COLUMN_COUNT, BITS_ALLOCATED, DIGEST,"
          + " FILE_PATH, FILE_SIZE, RECEIVED_AT, SENDER)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  @Resource(lookup = "java:jboss/datasources/StudyGateDS")
  private DataSource dataSource;

  @PersistenceUnit(unitName = "studygate")
  private EntityManagerFactory entityManagers;

  private InstanceIds ids;

  InstanceInserts() {}

  InstanceInserts(DataSource dataSource, EntityManagerFactory entityManagers) {
    this.dataSource = dataSource;
    this.entityManagers = entityManagers;
    start();
  }

  @Inject
  void start() {
    ids = new InstanceIds(entityManagers);
  }

  /** An arrival and the id of its series. */
  record Row(Arrival arrival, long seriesId) {}

  /**
   * Inserts all or nothing, in a transaction of its own that ends before this returns.
   *
   * @throws SQLException when one of them is there already, or the database failed
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public void insert(List<Row> rows) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        insert(rows, connection);
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private void insert(List<Row> rows, Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      for (Row row : rows) {
        bind(row, ids.next(connection), statement);
        if (rows.size() == 1) {
          statement.executeUpdate();
        } else {
          statement.addBatch();
        }
      }
      if (rows.size() > 1) {
        statement.executeBatch();
      }
    }
  }

  private static void bind(Row row, long id, PreparedStatement statement) throws SQLException {
    Arrival arrival = row.arrival;
    ObjectHeader header = arrival.header();
    statement.setLong(1, id);
    statement.setLong(2, row.seriesId);
    statement.setString(3, arrival.sopUid());
    statement.setString(4, arrival.ids().sopClassUid());
    statement.setString(5, header.transferSyntaxUid());
    statement.setObject(6, header.number(Element.INSTANCE_NUMBER), Types.INTEGER);
    statement.setInt(7, header.frames());
    statement.setObject(8, header.unsigned(Element.ROWS), Types.INTEGER);
    statement.setObject(9, header.unsigned(Element.COLUMNS), Types.INTEGER);
    statement.setObject(10, header.unsigned(Element.BITS_ALLOCATED), Types.INTEGER);
    statement.setString(11, arrival.file().digest());
    statement.setString(12, arrival.file().path());
    statement.setLong(13, arrival.file().size());
    statement.setObject(14, arrival.receivedAt().atOffset(ZoneOffset.UTC));
    statement.setString(15, arrival.origin().sender());
  }
}
