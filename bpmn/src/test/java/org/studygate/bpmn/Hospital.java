package org.studygate.bpmn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The use cases that the process calls by name, answering as a test wishes. */
public final class Hospital {

  private final Deque<String> qualities = new ArrayDeque<>();
  private final Deque<String> types = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private String readerRole = "radiologist";
  private int priority = 40;

  Hospital() {
    Mocks.register("qualityGate", new QualityGate());
    Mocks.register("seriesTypeGate", new SeriesTypeGate());
    Mocks.register("studyTriage", new Triage());
    Mocks.register("studyLifecycle", new Lifecycle());
  }

  Hospital quality(String... verdicts) {
    qualities.addAll(List.of(verdicts));
    return this;
  }

  Hospital types(String... verdicts) {
    types.addAll(List.of(verdicts));
    return this;
  }

  Hospital reader(String role, int priority) {
    this.readerRole = role;
    this.priority = priority;
    return this;
  }

  /** States and gates in the order in which the process went through them. */
  List<String> way() {
    return calls;
  }

  public final class QualityGate {
    public String judge(String studyUid) {
      calls.add("quality");
      return qualities.remove();
    }
  }

  public final class SeriesTypeGate {
    public String classify(String studyUid) {
      calls.add("types");
      return types.remove();
    }
  }

  public final class Triage {
    public String decide(String studyUid) {
      return readerRole;
    }

    public int priorityOf(String studyUid) {
      return priority;
    }
  }

  public final class Lifecycle {
    public void enter(String studyUid, String state) {
      calls.add(state);
    }
  }
}
