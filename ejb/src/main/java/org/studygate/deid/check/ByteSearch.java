package org.studygate.deid.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds many byte strings in one pass (Aho-Corasick); ASCII letters are compared without case. */
final class ByteSearch {

  /** One string to look for. */
  record Needle(byte[] bytes, String what, boolean word) {}

  /** Where one was found. */
  record Hit(Needle needle, int start) {}

  private static final class State {
    private final Map<Byte, State> next = new HashMap<>();
    private final List<Needle> ends = new ArrayList<>();
    private State fail;
  }

  private final State root = new State();
  private int longest;

  ByteSearch(List<Needle> needles) {
    for (Needle needle : needles) {
      State state = root;
      for (byte b : needle.bytes()) {
        state = state.next.computeIfAbsent(fold(b), k -> new State());
      }
      state.ends.add(needle);
      longest = Math.max(longest, needle.bytes().length);
    }
    link();
  }

  private void link() {
    Deque<State> queue = new ArrayDeque<>();
    root.fail = root;
    for (State child : root.next.values()) {
      child.fail = root;
      queue.add(child);
    }
    while (!queue.isEmpty()) {
      State state = queue.remove();
      state.next.forEach(
          (b, child) -> {
            State fail = state.fail;
            while (fail != root && !fail.next.containsKey(b)) {
              fail = fail.fail;
            }
            State target = fail.next.get(b);
            child.fail = target == null || target == child ? root : target;
            child.ends.addAll(child.fail.ends);
            queue.add(child);
          });
    }
  }

  static byte fold(byte b) {
    return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
  }

  /** All hits in a buffer. */
  List<Hit> find(byte[] bytes, int length) {
    List<Hit> hits = new ArrayList<>();
    State state = root;
    for (int i = 0; i < length; i++) {
      byte b = fold(bytes[i]);
      State next = state.next.get(b);
      while (next == null && state != root) {
        state = state.fail;
        next = state.next.get(b);
      }
      state = next == null ? root : next;
      for (Needle needle : state.ends) {
        int start = i - needle.bytes().length + 1;
        if (!needle.word() || alone(bytes, start, i + 1, length)) {
          hits.add(new Hit(needle, start));
        }
      }
    }
    return hits;
  }

  int longest() {
    return longest;
  }

  private static boolean alone(byte[] bytes, int start, int end, int length) {
    return (start == 0 || !letterOrDigit(bytes[start - 1]))
        && (end >= length || !letterOrDigit(bytes[end]));
  }

  private static boolean letterOrDigit(byte b) {
    return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
  }
}
