package org.studygate.web.release;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.release.ReleaseView;
import org.studygate.release.Releases;
import org.studygate.web.page.PagedView;

/** The releases that one sees: one's own, or all for stewards and administrators. */
@Named("releases")
@ViewScoped
public class ReleasesView extends PagedView<ReleaseView> {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private Releases releases;

  private boolean mine;

  public ReleasesView() {
    super(SIZE);
  }

  @Override
  protected List<ReleaseView> read(int first, int max) {
    return isMine() ? releases.mine(first, max) : releases.all(first, max);
  }

  public void showMine() {
    mine = true;
    showNewest();
  }

  public void showAll() {
    mine = false;
    showNewest();
  }

  public boolean isMine() {
    return mine || !releases.seesAll();
  }

  public boolean isSeesAll() {
    return releases.seesAll();
  }
}
