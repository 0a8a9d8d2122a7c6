package org.studygate.labeling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hands photos out. Each step is a transaction of its own that locks one photo at most, so that
 * doctors who ask at the same time wait for each other, but never in a circle.
 */
@ApplicationScoped
class LabelQueue {

  private static final Logger LOG = System.getLogger(LabelQueue.class.getName());
  private static final int TRIES = 10;

  @Inject private CaseEnrolment enrolment;
  @Inject private LabelPlaces places;

  protected LabelQueue() {}

  LabelQueue(CaseEnrolment enrolment, LabelPlaces places) {
    this.enrolment = enrolment;
    this.places = places;
  }

  List<LabelTask> next(String doctor, int wanted) {
    takeIn();
    List<LabelTask> tasks = new ArrayList<>();
    for (String photo : places.held(doctor)) {
      places.keep(doctor, photo).ifPresent(tasks::add);
    }
    while (tasks.size() < wanted) {
      Optional<LabelTask> more = more(doctor);
      if (more.isEmpty()) {
        break;
      }
      tasks.add(more.get());
    }
    return List.copyOf(tasks);
  }

  private Optional<LabelTask> more(String doctor) {
    for (String photo : places.openFor(doctor, TRIES)) {
      Optional<LabelTask> task = places.take(doctor, photo);
      if (task.isPresent()) {
        return task;
      }
    }
    return Optional.empty();
  }

  /** Makes photos that have come since ones to be labelled. */
  void takeIn() {
    try {
      enrolment.enrol();
    } catch (RuntimeException e) {
      // Another one took the same photos in at this moment; then they are there.
      LOG.log(Level.DEBUG, "new photos were taken in twice", e);
    }
  }
}
