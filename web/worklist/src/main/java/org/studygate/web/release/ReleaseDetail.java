package org.studygate.web.release;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.studygate.identity.CurrentUser;
import org.studygate.identity.Role;
import org.studygate.release.InvalidReleaseException;
import org.studygate.release.ReleasePackages;
import org.studygate.release.ReleaseState;
import org.studygate.release.ReleaseView;
import org.studygate.release.Releases;
import org.studygate.release.UnknownReleaseException;
import org.studygate.release.WrongReleaseStateException;
import org.studygate.web.api.PackageResource;
import org.studygate.web.api.ReleaseWords;
import org.studygate.web.page.Preferences;
import org.studygate.web.page.Texts;

/** The release whose page is shown. */
@Named("release")
@ViewScoped
public class ReleaseDetail implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The way as the page draws it; what lies beside it is drawn as its end. */
  private static final List<ReleaseState> WAY =
      List.of(
          ReleaseState.REQUESTED,
          ReleaseState.COLLECTING,
          ReleaseState.PREPARING,
          ReleaseState.DECIDING,
          ReleaseState.PACKING,
          ReleaseState.AVAILABLE);

  @Inject private Releases releases;
  @Inject private ReleasePackages packages;
  @Inject private CurrentUser user;
  @Inject private Preferences preferences;

  private String key;
  private ReleaseView view;
  private String answer;

  @PostConstruct
  void open() {
    key = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    refresh();
  }

  public void refresh() {
    try {
      view = releases.find(key == null ? "" : key);
    } catch (UnknownReleaseException none) {
      view = null;
    }
  }

  public void sendAnswer() {
    run(() -> releases.answer(key, answer), "release.answered");
    answer = null;
  }

  public void withdraw() {
    run(() -> releases.withdraw(key, null), "release.withdrawnNow");
  }

  public void retry() {
    run(() -> releases.retry(key), "release.retried");
  }

  private void run(Supplier<ReleaseView> change, String done) {
    try {
      view = change.get();
      Texts.tell(done);
    } catch (InvalidReleaseException invalid) {
      Texts.warn("release.invalid." + invalid.code());
    } catch (WrongReleaseStateException moved) {
      Texts.warn("release.moved");
      refresh();
    }
  }

  /** Made anew whenever the page is drawn: it is good for some hours only. */
  public String getLink() {
    return PackageResource.href(key, packages.link(key));
  }

  public boolean isFound() {
    return view != null;
  }

  public ReleaseView getView() {
    return view;
  }

  public List<String> getWords() {
    return ReleaseWords.of(view, preferences.getLocale());
  }

  public List<ReleaseState> getWay() {
    return WAY;
  }

  /** {@code done}, {@code now} or empty. */
  public String stepStyle(ReleaseState step) {
    ReleaseState at = drawn(view.state());
    int position = WAY.indexOf(at);
    int of = WAY.indexOf(step);
    return of < position ? "done" : of == position ? "now" : "";
  }

  private static ReleaseState drawn(ReleaseState state) {
    return switch (state) {
      case QUESTION, REFUSED -> ReleaseState.DECIDING;
      case SENDING -> ReleaseState.PACKING;
      case SENT, EXPIRED -> ReleaseState.AVAILABLE;
      case FAILED, WITHDRAWN -> ReleaseState.REQUESTED;
      default -> state;
    };
  }

  public boolean isMine() {
    return releases.isMine(view);
  }

  public boolean isDownloadable() {
    return isMine() && view.downloadable();
  }

  public boolean isAsked() {
    return isMine() && view.state() == ReleaseState.QUESTION;
  }

  public boolean isToDecide() {
    return user.has(Role.STEWARD) && !isMine() && view.state() == ReleaseState.DECIDING;
  }

  public boolean isRetryable() {
    return view.state() == ReleaseState.FAILED && releases.seesAll();
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
