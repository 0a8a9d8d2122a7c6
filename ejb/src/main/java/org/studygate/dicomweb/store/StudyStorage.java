package org.studygate.dicomweb.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import org.studygate.audit.Caller;
import org.studygate.id.StudyUid;
import org.studygate.identity.Role;
import org.studygate.intake.Intake;
import org.studygate.intake.Sender;
import org.studygate.intake.StoreOutcome;

/**
 * Stores what a client sends, object by object, never more than a few in hand (PS3.18 10.5). The
 * intake keeps each object in a transaction of its own, so that none is lost with a later one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.DEVICE, Role.TECHNOLOGIST, Role.RADIOLOGIST, Role.ADMIN})
public class StudyStorage {

  @Inject private Intake intake;
  @Inject private Caller caller;
  @Inject private StoreRecord record;
  @Resource private ManagedExecutorService managedExecutor;

  private ExecutorService executor;

  public StudyStorage() {}

  StudyStorage(Intake intake, Caller caller, StoreRecord record, ExecutorService executor) {
    this.intake = intake;
    this.caller = caller;
    this.record = record;
    this.executor = executor;
  }

  @PostConstruct
  void useManagedThreads() {
    executor = managedExecutor;
  }

  /**
   * Stores all objects of the source. When it breaks off, what was complete stays stored.
   *
   * @param study the only study that is taken, or null for any
   */
  public StoredObjects store(StudyUid study, ObjectSource source) {
    Sender sender = Sender.account(caller.name(), caller.address().orElse(""));
    StoredObjects objects = new StoredObjects();
    OverlappedStoring storing =
        new OverlappedStoring(executor, object -> store(study, object, sender), objects);
    try {
      for (InputStream object = source.next(); object != null; object = source.next()) {
        storing.store(object);
      }
    } catch (IOException e) {
      objects.breakOff();
    }
    try {
      storing.finish();
    } catch (IOException e) {
      objects.breakOff();
    }
    record.received(objects.storedByStudy());
    return objects;
  }

  private StoreOutcome store(StudyUid study, InputStream object, Sender sender) throws IOException {
    if (study == null) {
      return intake.store(object, sender);
    }
    PeekedObject peeked = PeekedObject.of(object);
    return peeked.belongsTo(study)
        ? intake.store(peeked.content(), sender)
        : peeked.refusedFor(study);
  }
}
