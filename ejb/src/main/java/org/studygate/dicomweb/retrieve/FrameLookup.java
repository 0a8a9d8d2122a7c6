package org.studygate.dicomweb.retrieve;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers where the frames of the objects last asked for stand in their files: a viewer asks for
 * the frames of a long object one by one.
 */
@ApplicationScoped
public class FrameLookup {

  private static final int MOST_OBJECTS = 512;
  private static final int MOST_FRAMES = 200_000;

  private final Map<String, Frames> known = new LinkedHashMap<>(16, 0.75f, true);
  private int frames;

  /** The frames of an object. */
  public Frames of(StoredInstance instance) throws IOException {
    Frames cached = get(instance.file().toString());
    if (cached != null) {
      return cached;
    }
    Frames found = Frames.of(instance);
    put(instance.file().toString(), found);
    return found;
  }

  private synchronized Frames get(String file) {
    return known.get(file);
  }

  private synchronized void put(String file, Frames found) {
    if (known.put(file, found) == null) {
      frames += found.count();
    }
    var eldest = known.values().iterator();
    while (known.size() > MOST_OBJECTS || (frames > MOST_FRAMES && known.size() > 1)) {
      frames -= eldest.next().count();
      eldest.remove();
    }
  }
}
