package org.studygate.web.viewer;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds the file that answers a path below {@code /viewer/}. */
final class ViewerFiles {

  private static final String ROOT = "/WEB-INF/ohif";
  private static final String START_PAGE = "/index.html";
  private static final String ASSET = ".*\\.(js|css|wasm|map|json|html|svg|png|ico|woff2|txt)";

  private final Predicate<String> exists;

  ViewerFiles(Predicate<String> resourceExists) {
    this.exists = resourceExists;
  }

  /**
   * The file at a path; the start page at any other path, since those are places inside OHIF.
   *
   * @param path begins with a slash
   * @return empty when a file is asked for that the viewer does not have
   */
  Optional<ViewerFile> find(String path) {
    if (path.contains("..")) {
      return Optional.empty();
    }
    Optional<ViewerFile> file = stored(path);
    return file.isPresent() || path.matches(ASSET) ? file : stored(START_PAGE);
  }

  private Optional<ViewerFile> stored(String path) {
    String name = path.substring(1);
    if (name.isEmpty() || name.endsWith("/")) {
      return Optional.empty();
    }
    if (exists.test(ROOT + path + ".gz")) {
      return Optional.of(new ViewerFile(name, ROOT + path + ".gz", true));
    }
    return exists.test(ROOT + path)
        ? Optional.of(new ViewerFile(name, ROOT + path, false))
        : Optional.empty();
  }
}
