package org.studygate.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.studygate.release.ReleaseView;
import org.studygate.release.Releases;

/** The releases that one sees: one's own, or all for stewards and administrators. */
@Named("releases")
@ViewScoped
public class ReleasesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private Releases releases;

  private boolean mine;
  private int first;
  private boolean more;
  private List<ReleaseView> rows;

  @PostConstruct
  void open() {
    mine = !releases.seesAll();
    refresh();
  }

  public void refresh() {
    List<ReleaseView> found = mine ? releases.mine(first, SIZE + 1) : releases.all(first, SIZE + 1);
    more = found.size() > SIZE;
    rows = List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
  }

  public void showMine() {
    mine = true;
    first = 0;
    refresh();
  }

  public void showAll() {
    mine = false;
    first = 0;
    refresh();
  }

  public void older() {
    first += SIZE;
    refresh();
  }

  public void newer() {
    first = Math.max(0, first - SIZE);
    refresh();
  }

  public List<ReleaseView> getRows() {
    return rows;
  }

  public boolean isMine() {
    return mine;
  }

  public boolean isSeesAll() {
    return releases.seesAll();
  }

  public boolean isOlder() {
    return more;
  }

  public boolean isNewer() {
    return first > 0;
  }
}
