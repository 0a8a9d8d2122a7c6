package org.studygate.deid.measure;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many checks of an answer key a set of results passes. */
public final class Score {

  private static final int MOST_EXAMPLES = 200;
  private static final int LONGEST_EXAMPLE = 400;

  private final Map<String, int[]> byAction = new TreeMap<>();
  private final List<Map<String, String>> failures = new ArrayList<>();
  private int instances;
  private int missing;
  private int leaks;

  void instance(boolean there) {
    instances++;
    missing += there ? 0 : 1;
  }

  void add(Check check, boolean passed, String instance, String found) {
    int[] counts = byAction.computeIfAbsent(check.action().word(), k -> new int[2]);
    counts[0]++;
    counts[1] += passed ? 1 : 0;
    if (!passed && counts[0] - counts[1] <= MOST_EXAMPLES) {
      Map<String, String> failure = new LinkedHashMap<>();
      failure.put("instance", instance);
      failure.put("action", check.action().word());
      failure.put("tag", check.path());
      failure.put("value", check.value());
      failure.put("action_text", check.text());
      failure.put("found", found == null ? "" : shortened(found));
      failures.add(failure);
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_EXAMPLE));
  }

  void leak() {
    leaks++;
  }

  /** How many checks there are. */
  public int checks() {
    return byAction.values().stream().mapToInt(c -> c[0]).sum();
  }

  /** How many of them passed. */
  public int passed() {
    return byAction.values().stream().mapToInt(c -> c[1]).sum();
  }

  /** The share of checks that passed, percent. */
  public double percent() {
    return checks() == 0 ? 0 : 100.0 * passed() / checks();
  }

  /** Names and ids of patients found anywhere in the bytes of results. */
  public int leaks() {
    return leaks;
  }

  /** Objects without a result. */
  public int missing() {
    return missing;
  }

  /** All of it as JSON. */
  public String toJson() {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("instances", instances);
    out.put("missing", missing);
    out.put("checks", checks());
    out.put("passed", passed());
    out.put("percent", Math.floor(percent() * 10_000) / 10_000);
    out.put("namesAndIdsLeft", leaks);
    Map<String, Object> actions = new LinkedHashMap<>();
    byAction.forEach(
        (action, counts) -> {
          Map<String, Object> one = new LinkedHashMap<>();
          one.put("checks", counts[0]);
          one.put("passed", counts[1]);
          one.put("percent", Math.floor(1_000_000.0 * counts[1] / counts[0]) / 10_000);
          actions.put(action, one);
        });
    out.put("actions", actions);
    out.put("failures", failures);
    return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(out);
  }
}
