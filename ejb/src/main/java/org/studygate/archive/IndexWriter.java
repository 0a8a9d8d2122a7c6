package org.studygate.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.studygate.archive.Arrival.Verdict;
import org.studygate.archive.InstanceInserts.Row;
import org.studygate.study.Series;
import org.studygate.study.StudyCensus;

/** Writes arrivals to the index, many in one transaction. */
@ApplicationScoped
class IndexWriter {

  /** The same on every node, so that two that begin the same studies do not wait for each other. */
  private static final Comparator<Arrival> LOCK_ORDER =
      Comparator.comparing(Arrival::patientKey)
          .thenComparing(a -> a.ids().studyUid().value())
          .thenComparing(a -> a.ids().seriesUid().value())
          .thenComparing(Arrival::sopUid);

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  private KnownSeries known = new KnownSeries();
  private Archive archive;
  private InstanceInserts inserts;

  IndexWriter() {}

  @Inject
  IndexWriter(Archive archive, InstanceInserts inserts) {
    this.archive = archive;
    this.inserts = inserts;
  }

  /** Writes with this entity manager, in its transaction, and knows what another one knows. */
  IndexWriter(EntityManager entityManager, IndexWriter other) {
    this.entityManager = entityManager;
    this.archive = other.archive;
    this.known = other.known;
  }

  /**
   * What a batch found out; {@link #committed} takes it over once its transaction is durable.
   *
   * @param verdicts one for each arrival, in their order
   */
  record Result(
      List<Verdict> verdicts, Map<SeriesKey, KnownSeries.Ids> series, Map<Long, Instant> touched) {}

  /**
   * The short way for objects of series that are known, when nothing else is to be written.
   *
   * @return whether they are indexed and durable; if not, {@link #write} finds out why
   */
  boolean insert(List<Arrival> arrivals) {
    List<Row> rows = new ArrayList<>(arrivals.size());
    Set<String> uids = new HashSet<>();
    for (Arrival arrival : arrivals) {
      KnownSeries.Ids ids = known.of(arrival.seriesKey());
      if (ids == null
          || !arrival.origin().reopensStudy()
          || !uids.add(arrival.sopUid())
          || known.mustTouch(ids.studyId(), arrival.receivedAt())) {
        return false;
      }
      rows.add(new Row(arrival, ids.seriesId()));
    }
    try {
      inserts.insert(rows);
      return true;
    } catch (SQLException e) {
      // Mostly an object that is here already.
      return false;
    }
  }

  /**
   * Fails as a whole, for example when another node indexes the same series at this moment; the
   * caller then tries again and finds it.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Result write(List<Arrival> arrivals) {
    Batch batch = new Batch(arrivals);
    Map<Arrival, Verdict> verdicts = new IdentityHashMap<>();
    arrivals.stream().sorted(LOCK_ORDER).forEach(a -> verdicts.put(a, batch.write(a)));
    batch.touchStudies();
    batch.recountStudies();
    return new Result(arrivals.stream().map(verdicts::get).toList(), batch.series, batch.touched);
  }

  /** Says once more that these studies received something, because indexing it took long. */
  @Transactional(TxType.REQUIRES_NEW)
  public void touch(List<Arrival> arrivals, Instant at) {
    StudyArrivals studies = new StudyArrivals(entityManager);
    arrivals.stream()
        .filter(a -> a.origin().reopensStudy())
        .map(a -> a.ids().studyUid())
        .distinct()
        .forEach(uid -> studies.arrived(uid, at));
  }

  void committed(Result result) {
    known.learn(result.series(), result.touched());
  }

  void failed() {
    known.forget();
  }

  /** One transaction's work. */
  private final class Batch {

    private final Map<String, Indexed> existing;
    private final Map<SeriesKey, KnownSeries.Ids> series = new HashMap<>();
    private final Map<Long, Instant> touched = new HashMap<>();
    private final Set<Long> recount = new HashSet<>();
    private final IndexEntries entries = new IndexEntries(entityManager);
    private final StudyArrivals studies = new StudyArrivals(entityManager);

    Batch(List<Arrival> arrivals) {
      this.existing = find(arrivals.stream().map(Arrival::sopUid).distinct().toList());
    }

    Verdict write(Arrival arrival) {
      Indexed indexed = existing.get(arrival.sopUid());
      if (indexed != null) {
        return indexed.verdictOn(arrival, archive);
      }
      KnownSeries.Ids ids = ids(arrival);
      Series owner = entityManager.getReference(Series.class, ids.seriesId());
      entityManager.persist(entries.instance(owner, arrival));
      existing.put(arrival.sopUid(), Indexed.of(arrival));
      if (arrival.origin().reopensStudy()) {
        touched.merge(ids.studyId(), arrival.receivedAt(), (a, b) -> a.isAfter(b) ? a : b);
      } else {
        recount.add(ids.studyId());
      }
      return Verdict.NEW;
    }

    private KnownSeries.Ids ids(Arrival arrival) {
      SeriesKey key = arrival.seriesKey();
      KnownSeries.Ids cached = known.of(key);
      return cached != null ? cached : series.computeIfAbsent(key, k -> entries.series(arrival));
    }

    void recountStudies() {
      StudyCensus census = new StudyCensus(entityManager);
      recount.forEach(census::recount);
    }

    void touchStudies() {
      touched.entrySet().removeIf(t -> !known.mustTouch(t.getKey(), t.getValue()));
      touched.forEach(studies::arrived);
    }
  }

  private Map<String, Indexed> find(List<String> sopUids) {
    return entityManager
        .createQuery(
            "select new org.studygate.archive.Indexed("
                + "i.sopUid, i.filePath, r.seriesUid, s.studyUid)"
                + " from SopInstance i join i.series r join r.study s where i.sopUid in :uids",
            Indexed.class)
        .setParameter("uids", sopUids)
        .getResultStream()
        .collect(Collectors.toMap(Indexed::sopUid, i -> i));
  }
}
