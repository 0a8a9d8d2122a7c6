package org.studygate.web.skin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.studygate.skin.PhotoAdvice;
import org.studygate.skin.PhotoFinding;
import org.studygate.skin.PhotoState;
import org.studygate.skin.PhotoView;
import org.studygate.skin.Photos;
import org.studygate.skin.UnknownPhotoException;
import org.studygate.skin.WrongPhotoStateException;
import org.studygate.web.page.Preferences;
import org.studygate.web.page.Texts;

/** The photo whose page is shown. */
@Named("photo")
@ViewScoped
public class PhotoDetail implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double WARM = 0.3;

  @Inject private Photos photos;
  @Inject private Preferences preferences;

  private String key;
  private PhotoView view;

  /** A warm cell of the heat map, in cells of its grid. */
  public record Cell(int x, int y, String opacity) {}

  @PostConstruct
  void open() {
    key = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    refresh();
  }

  public void refresh() {
    try {
      view = photos.find(key == null ? "" : key);
    } catch (UnknownPhotoException none) {
      view = null;
    }
  }

  public void retry() {
    try {
      view = photos.retry(key);
      Texts.tell("photo.retried");
    } catch (WrongPhotoStateException moved) {
      refresh();
    }
  }

  public boolean isFound() {
    return view != null;
  }

  public PhotoView getView() {
    return view;
  }

  public boolean isJudged() {
    return view.verdict() != null;
  }

  public List<PhotoAdvice> getAdvice() {
    return isJudged() ? PhotoAdvice.of(view.verdict(), preferences.getLocale()) : List.of();
  }

  public List<Map.Entry<String, Double>> getScores() {
    return isJudged()
        ? view.verdict().scores().entrySet().stream()
            .filter(score -> !score.getKey().equals("usable"))
            .toList()
        : List.of();
  }

  public List<Map.Entry<String, Double>> getMeasures() {
    return isJudged() ? List.copyOf(view.verdict().measures().entrySet()) : List.of();
  }

  public String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.3g", value);
  }

  public PhotoFinding.Heat getHeat() {
    return isJudged() && !view.verdict().heat().isEmpty() ? view.verdict().heat().get(0) : null;
  }

  public List<Cell> getCells() {
    PhotoFinding.Heat heat = getHeat();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; heat != null && i < heat.values().size(); i++) {
      double warmth = heat.values().get(i);
      if (warmth >= WARM) {
        String opacity = String.format(Locale.ROOT, "%.2f", 0.6 * warmth);
        cells.add(new Cell(i % heat.columns(), i / heat.columns(), opacity));
      }
    }
    return cells;
  }

  public boolean isRetryable() {
    return view.state() == PhotoState.FAILED && photos.seesAll();
  }

  public String title(String reason) {
    return PhotoAdvice.of(reason, preferences.getLocale()).title();
  }
}
