package org.studygate.web.skin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.skin.PhotoLinkView;
import org.studygate.skin.PhotoLinks;
import org.studygate.skin.UnknownPhotoException;
import org.studygate.web.page.PagedView;
import org.studygate.web.page.Texts;

/** The links for senders without an account: one's own, or all for staff. */
@Named("photoLinks")
@ViewScoped
public class LinksView extends PagedView<PhotoLinkView> {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 10;

  @Inject private PhotoLinks links;

  public LinksView() {
    super(SIZE);
  }

  @Override
  protected List<PhotoLinkView> read(int first, int max) {
    return links.list(first, max);
  }

  public void revoke(String key) {
    try {
      links.revoke(key);
      Texts.tell("link.revoked");
    } catch (UnknownPhotoException gone) {
      // the list that is read now shows it no more
    }
    refresh();
  }

  /** Key of a text: what has become of it. */
  public String state(PhotoLinkView link) {
    if (link.revokedAt() != null) {
      return "link.state.revoked";
    }
    if (link.photos() >= link.mostPhotos()) {
      return "link.state.used";
    }
    return link.over() ? "link.state.over" : "link.state.open";
  }

  public boolean revocable(PhotoLinkView link) {
    return state(link).equals("link.state.open");
  }
}
