package org.studygate.web.page;

import jakarta.annotation.PostConstruct;
import java.io.Serializable;
import java.util.List;

/** A list that is newest first, page by page; a row more than fits tells of a next page. */
public abstract class PagedView<T> implements Serializable {

  private static final long serialVersionUID = 1L;

  private final int size;
  private int first;
  private boolean more;
  private List<T> rows;

  /**
   * @param size rows of a page
   */
  protected PagedView(int size) {
    this.size = size;
  }

  /** What is to be shown, newest first. */
  protected abstract List<T> read(int first, int max);

  @PostConstruct
  public void refresh() {
    List<T> found = read(first, size + 1);
    more = found.size() > size;
    rows = List.copyOf(found.subList(0, Math.min(size, found.size())));
  }

  /** After what is shown has changed. */
  protected void showNewest() {
    first = 0;
    refresh();
  }

  public void older() {
    first += size;
    refresh();
  }

  public void newer() {
    first = Math.max(0, first - size);
    refresh();
  }

  public List<T> getRows() {
    return rows;
  }

  public boolean isOlder() {
    return more;
  }

  public boolean isNewer() {
    return first > 0;
  }
}
