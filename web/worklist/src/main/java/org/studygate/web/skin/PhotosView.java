package org.studygate.web.skin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.skin.PhotoState;
import org.studygate.skin.PhotoView;
import org.studygate.skin.Photos;
import org.studygate.web.page.PagedView;

/** The photos that one sees: one's own, or all for staff. */
@Named("photos")
@ViewScoped
public class PhotosView extends PagedView<PhotoView> {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 20;

  @Inject private Photos photos;

  private boolean unusable;

  public PhotosView() {
    super(SIZE);
  }

  @Override
  protected List<PhotoView> read(int first, int max) {
    PhotoState state = unusable ? PhotoState.NOT_DIAGNOSABLE : null;
    return photos.seesAll() ? photos.all(state, first, max) : photos.mine(state, first, max);
  }

  public void showAll() {
    unusable = false;
    showNewest();
  }

  public void showUnusable() {
    unusable = true;
    showNewest();
  }

  public boolean isUnusable() {
    return unusable;
  }

  public boolean isSeesAll() {
    return photos.seesAll();
  }
}
