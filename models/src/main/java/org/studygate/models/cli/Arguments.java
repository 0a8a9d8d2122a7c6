package org.studygate.models.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words and {@code --name value} options of a command line. */
final class Arguments {

  private final List<String> words = new ArrayList<>();
  private final Map<String, String> options = new HashMap<>();

  /**
   * @throws UsageException for an option without a value
   */
  Arguments(String... args) throws UsageException {
    for (int i = 0; i < args.length; i++) {
      if (!args[i].startsWith("--")) {
        words.add(args[i]);
      } else if (i + 1 < args.length) {
        options.put(args[i].substring(2), args[++i]);
      } else {
        throw new UsageException("the option " + args[i] + " needs a value");
      }
    }
  }

  String word(int index, String what) throws UsageException {
    if (index >= words.size()) {
      throw new UsageException(what + " is missing");
    }
    return words.get(index);
  }

  String option(String name, String otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  Path path(String name) throws UsageException {
    String value = options.get(name);
    if (value == null) {
      throw new UsageException("the option --" + name + " is missing");
    }
    return Path.of(value);
  }

  boolean has(String name) {
    return options.containsKey(name);
  }

  long number(String name, long otherwise) throws UsageException {
    String value = options.get(name);
    try {
      return value == null ? otherwise : Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new UsageException("the option --" + name + " must be a whole number");
    }
  }

  void only(String... names) throws UsageException {
    for (String name : options.keySet()) {
      if (!List.of(names).contains(name)) {
        throw new UsageException("there is no option --" + name + " here");
      }
    }
  }
}
