package org.studygate.judging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.studygate.archive.Archive;
import org.studygate.id.StudyUid;
import org.studygate.study.Series;
import org.studygate.study.SopInstance;
import org.studygate.study.SopInstance.StoredFile;
import org.studygate.workflow.StepFailedException;

/** What there is to judge in a study. */
@ApplicationScoped
public class StudyContent {

  @PersistenceContext(unitName = "studygate")
  private EntityManager entityManager;

  @Inject private Archive archive;

  protected StudyContent() {}

  public StudyContent(EntityManager entityManager, Archive archive) {
    this.entityManager = entityManager;
    this.archive = archive;
  }

  /** The series of a study that hold images, by number. */
  @Transactional
  public List<SeriesContent> of(StudyUid studyUid) {
    return entityManager
        .createQuery(
            "select e from Series e where e.study.studyUid = :uid"
                + " order by e.seriesNumber, e.seriesUid",
            Series.class)
        .setParameter("uid", studyUid.value())
        .getResultStream()
        .map(this::content)
        .filter(content -> !content.files().isEmpty())
        .toList();
  }

  private SeriesContent content(Series series) {
    List<StoredFile> files =
        entityManager
            .createQuery(
                "select i from SopInstance i where i.series = :series and i.frameCount > 0",
                SopInstance.class)
            .setParameter("series", series)
            .getResultStream()
            .map(SopInstance::file)
            .toList();
    return new SeriesContent(
        series.id(), series.seriesUid(), series.modality(), series.bodyPart(), files);
  }

  /**
   * Where the files lie.
   *
   * @throws StepFailedException when one is not there, so that nothing is judged by half a series
   */
  public List<Path> files(SeriesContent series) {
    List<Path> paths = series.files().stream().map(archive::resolve).toList();
    long missing = paths.stream().filter(path -> !Files.isReadable(path)).count();
    if (missing > 0) {
      throw new StepFailedException(
          "%d of %d files of series %s cannot be read from the archive."
              .formatted(missing, paths.size(), series.seriesUid()));
    }
    return paths;
  }
}
