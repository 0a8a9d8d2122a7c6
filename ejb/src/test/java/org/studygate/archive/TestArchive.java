package org.studygate.archive;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.studygate.id.SopInstanceUid;
import org.studygate.study.SopInstance;
import org.studygate.study.StudyIndex;
import org.studygate.testing.TestDatabase;
import org.studygate.testing.TestObject;

/** An archive in a folder of its own, with a real index, put together as the server does it. */
public final class TestArchive {

  private static final Origin SENDER = Origin.sender("CT1");

  private final TestDatabase database;
  private final Path folder;
  private final Archive archive;
  private final ObjectStore store;
  private final IndexWriter index;

  private TestArchive(TestDatabase database, Path folder, long minimumFree) {
    this.database = database;
    this.folder = folder;
    this.archive = new Archive(folder, minimumFree);
    this.index = new Transactions(archive, database);
    this.store = new ObjectStore(archive, new GroupCommit(archive, index));
  }

  public static TestArchive in(Path folder, TestDatabase database) {
    return new TestArchive(database, folder, 0);
  }

  /** Forgets what earlier tests indexed. */
  public static void emptyIndex(TestDatabase database) {
    database.inTransaction(
        em ->
            List.of("Rejection", "SopInstance", "Series", "Study", "Patient")
                .forEach(entity -> em.createQuery("delete from " + entity).executeUpdate()));
  }

  static TestArchive full(Path folder, TestDatabase database) {
    return new TestArchive(database, folder, Long.MAX_VALUE);
  }

  /** What the container's transaction interceptor does. */
  private static final class Transactions extends IndexWriter {

    private final TestDatabase database;

    Transactions(Archive archive, TestDatabase database) {
      super(
          archive,
          new InstanceInserts(
              database.dataSource(), database.entityManager().getEntityManagerFactory()));
      this.database = database;
    }

    @Override
    public Result write(List<Arrival> arrivals) {
      return database.fromTransaction(em -> writer(em).write(arrivals));
    }

    @Override
    public void touch(List<Arrival> arrivals, Instant at) {
      database.inTransaction(em -> writer(em).touch(arrivals, at));
    }

    private IndexWriter writer(EntityManager em) {
      return new IndexWriter(em, this);
    }
  }

  private static final class FilesInTransactions extends IndexedFiles {

    private final TestDatabase database;

    FilesInTransactions(TestDatabase database) {
      this.database = database;
    }

    @Override
    public Map<String, IndexedFile> receivedBetween(Instant from, Instant to) {
      return database.fromTransaction(em -> new IndexedFiles(em).receivedBetween(from, to));
    }

    @Override
    public Optional<Instant> oldest() {
      return database.fromTransaction(em -> new IndexedFiles(em).oldest());
    }

    @Override
    public void markMissing(Collection<Long> ids, Instant now) {
      database.inTransaction(em -> new IndexedFiles(em).markMissing(ids, now));
    }

    @Override
    public void markFound(Collection<Long> ids) {
      database.inTransaction(em -> new IndexedFiles(em).markFound(ids));
    }
  }

  /** Checks the archive as a server does that starts some time from now. */
  ArchiveReport check() throws IOException {
    Instant later = Instant.now().plusSeconds(60);
    return new ArchiveCheck(
            archive, new FilesInTransactions(database), new Recovery(archive, index))
        .run(later, () -> true);
  }

  public ObjectStore store() {
    return store;
  }

  public Archive archive() {
    return archive;
  }

  StoredObject storeFile(TestObject object) throws UnstorableException {
    return storeFile(object.file());
  }

  StoredObject storeFile(byte[] file) throws UnstorableException {
    return store.storeFile(new ByteArrayInputStream(file), SENDER);
  }

  StoredObject storeDataSet(TestObject object, Announced announced) throws UnstorableException {
    return store.storeDataSet(new ByteArrayInputStream(object.dataSet()), announced, SENDER);
  }

  /** The index entry, with series, study and patient fetched. */
  public SopInstance entry(String sopInstanceUid) {
    return database
        .fromTransaction(em -> new StudyIndex(em).find(new SopInstanceUid(sopInstanceUid)))
        .orElseThrow();
  }

  public byte[] content(String sopInstanceUid) {
    try {
      return Files.readAllBytes(archive.resolve(entry(sopInstanceUid).file()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All files but the lock that marks a living server. */
  public List<Path> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(f -> !f.endsWith("lock") && !f.endsWith("archive-checked"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long rows() {
    return database.fromTransaction(
        em -> em.createQuery("select count(i) from SopInstance i", Long.class).getSingleResult());
  }
}
