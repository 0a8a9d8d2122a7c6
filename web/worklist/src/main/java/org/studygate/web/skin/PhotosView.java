package org.studygate.web.skin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.studygate.skin.PhotoState;
import org.studygate.skin.PhotoView;
import org.studygate.skin.Photos;

/** The photos that one sees: one's own, or all for staff. */
@Named("photos")
@ViewScoped
public class PhotosView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject private Photos photos;

  private boolean unusable;
  private int first;
  private boolean more;
  private List<PhotoView> rows;

  @PostConstruct
  void open() {
    refresh();
  }

  public void refresh() {
    PhotoState state = unusable ? PhotoState.NOT_DIAGNOSABLE : null;
    List<PhotoView> found =
        photos.seesAll() ? photos.all(state, first, SIZE + 1) : photos.mine(state, first, SIZE + 1);
    more = found.size() > SIZE;
    rows = List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
  }

  public void showAll() {
    show(false);
  }

  public void showUnusable() {
    show(true);
  }

  private void show(boolean which) {
    unusable = which;
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

  public List<PhotoView> getRows() {
    return rows;
  }

  public boolean isUnusable() {
    return unusable;
  }

  public boolean isSeesAll() {
    return photos.seesAll();
  }

  public boolean isOlder() {
    return more;
  }

  public boolean isNewer() {
    return first > 0;
  }
}
