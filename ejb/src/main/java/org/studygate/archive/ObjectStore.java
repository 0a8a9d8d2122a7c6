package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.studygate.archive.Arrival.Verdict;
import org.studygate.archive.UnstorableException.Cause;
import org.studygate.study.SopInstance.StoredFile;

/**
 * The one way into the archive. It streams an object to a file, reads its header on the way, and
 * returns when the object is durable and indexed; memory use does not depend on the object's size.
 */
@ApplicationScoped
public class ObjectStore {

  private static final Logger LOG = System.getLogger(ObjectStore.class.getName());

  private Archive archive;
  private GroupCommit commits;

  ObjectStore() {}

  @Inject
  ObjectStore(Archive archive, GroupCommit commits) {
    this.archive = archive;
    this.commits = commits;
  }

  /**
   * Stores a DICOM file (PS3.10) as it is. Where its file meta information names another instance
   * than its data set, as careless tools write it, the data set counts.
   *
   * @throws UnstorableException when it is not stored; nothing of it is left then
   */
  public StoredObject storeFile(InputStream part10, Origin origin) throws UnstorableException {
    return receive(
        origin,
        file -> {
          BufferedInputStream in = new BufferedInputStream(part10);
          Part10Meta meta = Part10Meta.read(in);
          return receive(in, meta, file);
        });
  }

  /**
   * Stores the data set of a C-STORE request, as it is, behind file meta information of our own.
   *
   * @throws UnstorableException when it is not stored; nothing of it is left then
   */
  public StoredObject storeDataSet(InputStream dataSet, Announced announced, Origin origin)
      throws UnstorableException {
    return receive(
        origin,
        file -> {
          Received received = receive(dataSet, Part10Meta.of(announced), file);
          requireAsAnnounced(announced, received.ids);
          return received;
        });
  }

  private static void requireAsAnnounced(Announced announced, ObjectIds ids)
      throws MismatchException {
    if (!announced.sopClassUid().equals(ids.sopClassUid())) {
      throw new MismatchException("it is not of the SOP class that it was announced as");
    }
    if (!announced.sopInstanceUid().equals(ids.sopInstanceUid().value())) {
      throw new MismatchException("it is not the SOP instance that it was announced as");
    }
  }

  /** Takes the bytes of an object into a file. */
  private interface Transfer {
    Received into(IncomingFile file)
        throws IOException, MalformedObjectException, MismatchException;
  }

  private static final class MismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
      super(message);
    }
  }

  private record Received(ObjectHeader header, ObjectIds ids) {}

  private StoredObject receive(Origin origin, Transfer transfer) throws UnstorableException {
    if (archive.full()) {
      throw new UnstorableException(Cause.NO_SPACE, "the archive is full", ObjectIds.UNKNOWN);
    }
    ObjectIds ids = ObjectIds.UNKNOWN;
    try (IncomingFile file = archive.receive()) {
      Received received = transfer.into(file);
      ids = received.ids;
      // As precise as every database is, so that path and entry name the same minute.
      Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
      StoredFile placed = archive.place(file, now);
      Verdict verdict = commits.commit(new Arrival(received.header, ids, placed, origin, now));
      if (verdict == Verdict.CONFLICT) {
        throw new UnstorableException(
            Cause.CONFLICT, "its SOP Instance UID belongs to another object", ids);
      }
      return new StoredObject(ids, verdict == Verdict.NEW);
    } catch (UnstorableException e) {
      throw e;
    } catch (MalformedObjectException e) {
      throw new UnstorableException(Cause.MALFORMED, e.getMessage(), ids);
    } catch (MismatchException e) {
      throw new UnstorableException(Cause.UID_MISMATCH, e.getMessage(), ids);
    } catch (Exception e) {
      throw failed(e, ids);
    }
  }

  private static Received receive(InputStream in, Part10Meta meta, IncomingFile file)
      throws IOException, MalformedObjectException {
    file.writeMeta(meta.bytes());
    ObjectHeader header =
        ObjectReader.receive(in, new TransferSyntax(meta.transferSyntaxUid()), file);
    ObjectIds ids = header.ids();
    return new Received(header, ids);
  }

  private UnstorableException failed(Exception e, ObjectIds ids) {
    if (e instanceof InterruptedTransferException) {
      return new UnstorableException(Cause.FAILED, "the transfer was broken off", ids, e);
    }
    if (e instanceof IOException && (noSpaceLeft(e) || archive.full())) {
      return new UnstorableException(Cause.NO_SPACE, "the archive is full", ids, e);
    }
    LOG.log(Level.ERROR, "an object could not be stored", e);
    return new UnstorableException(Cause.FAILED, "the archive could not store it", ids, e);
  }

  private static boolean noSpaceLeft(Exception e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left") || message.contains("quota exceeded");
  }
}
