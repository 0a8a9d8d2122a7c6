package org.studygate.bpmn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.test.mock.Mocks;

/** The use cases that the release's process calls by name, answering as a test wishes. */
public final class ReleaseOffice {

  private final List<String> calls = new ArrayList<>();
  private int studies = 1;
  private String destination = "DOWNLOAD";
  private String failing = "";
  private boolean refusing;

  ReleaseOffice() {
    Mocks.register("releaseLifecycle", new Lifecycle());
    Mocks.register("releaseSteps", new Steps());
    Mocks.register("releaseDecision", new Decisions());
  }

  ReleaseOffice studies(int count) {
    studies = count;
    return this;
  }

  ReleaseOffice destination(String type) {
    destination = type;
    return this;
  }

  /** Until it is called with another word, a step fails. */
  ReleaseOffice failing(String step) {
    failing = step;
    return this;
  }

  /** The decision's use case does not take the decision. */
  ReleaseOffice refusing(boolean refuses) {
    refusing = refuses;
    return this;
  }

  /** States and steps in the order in which the process went through them. */
  List<String> way() {
    return calls;
  }

  private void step(String name) {
    if (name.equals(failing)) {
      throw new IllegalStateException(name);
    }
    calls.add(name);
  }

  public final class Lifecycle {
    public void enter(String releaseKey, String state) {
      calls.add(state);
    }
  }

  public final class Decisions {
    public String take(
        String releaseKey, Object decision, Object reason, Object revision, Object confirmed) {
      if (refusing) {
        throw new IllegalStateException("not by you");
      }
      calls.add("decided");
      return String.valueOf(decision).toUpperCase();
    }
  }

  public final class Steps {
    public int collect(String releaseKey) {
      step("collect");
      return studies;
    }

    public void findFaces(String releaseKey, int study) {
      step("faces " + study);
    }

    public void deidentify(String releaseKey, int study) {
      step("deidentify " + study);
    }

    public void selfCheck(String releaseKey, int study) {
      step("check " + study);
    }

    public void pack(String releaseKey) {
      step("pack");
    }

    public void send(String releaseKey) {
      step("send");
    }

    public String destination(String releaseKey) {
      return destination;
    }

    public Date expiry(String releaseKey) {
      return Date.from(Instant.now().plusSeconds(3600));
    }

    public void expire(String releaseKey) {
      step("expire");
    }

    public void clear(String releaseKey) {
      step("clear");
    }
  }
}
