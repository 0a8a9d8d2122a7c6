package org.studygate.web.training;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.studygate.training.TrainingSource;
import org.studygate.training.TrainingState;
import org.studygate.training.TrainingView;
import org.studygate.training.Trainings;
import org.studygate.training.UnknownTrainingException;
import org.studygate.training.WrongTrainingStateException;
import org.studygate.web.page.Display;
import org.studygate.web.page.Texts;

/** Trainings: the list, and the one whose page is shown. */
@Named("training")
@ViewScoped
public class TrainingPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 50;

  @Inject private Trainings trainings;
  @Inject private Display display;

  private String key;
  private TrainingSource source;
  private transient TrainingView view;
  private transient List<TrainingView> rows;

  @PostConstruct
  void open() {
    key = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("id");
    source =
        trainings.labels() > 0 || !isHasFolder() ? TrainingSource.LABELS : TrainingSource.FOLDER;
  }

  /** What is shown is asked for anew. */
  public void refresh() {
    view = null;
    rows = null;
  }

  /** Starts one and shows it. */
  public String start() {
    try {
      key = trainings.start(source).key();
      return "/training.xhtml?faces-redirect=true&id=" + key;
    } catch (WrongTrainingStateException e) {
      Texts.warn("training.notNow");
      refresh();
      return null;
    }
  }

  public void again() {
    change(trainings::again, "training.goesOn");
  }

  public void cancel() {
    change(trainings::cancel, "training.isCancelled");
  }

  private void change(Function<String, TrainingView> how, String told) {
    try {
      how.apply(key);
      Texts.tell(told);
    } catch (WrongTrainingStateException moved) {
      Texts.warn("training.moved");
    }
    refresh();
  }

  /** Whether one training is shown, not the list. */
  public boolean isOne() {
    return key != null;
  }

  public boolean isFound() {
    return getView() != null;
  }

  public TrainingView getView() {
    if (view == null && key != null) {
      try {
        view = trainings.find(key);
      } catch (UnknownTrainingException none) {
        return null;
      }
    }
    return view;
  }

  public List<RoundCard> getRounds() {
    return getView().rounds().stream().map(round -> new RoundCard(round, display)).toList();
  }

  public boolean isWaits() {
    return getView().state() == TrainingState.MORE_IMAGES
        || getView().state() == TrainingState.FAILED;
  }

  public List<TrainingView> getRows() {
    if (rows == null) {
      rows = trainings.list(0, SIZE);
    }
    return rows;
  }

  public RoundCard card(TrainingView training) {
    return training.newest() == null ? null : new RoundCard(training.newest(), display);
  }

  public boolean isStartable() {
    return getRows().stream().allMatch(row -> row.state().ended());
  }

  public boolean isHasFolder() {
    return trainings.hasFolder();
  }

  public String getAbout() {
    var how = trainings.settings();
    return display.text(
        "training.about", Math.round(1000 * how.accuracy()) / 10.0, how.photos(), how.patients());
  }

  public int getLabels() {
    return trainings.labels();
  }

  public TrainingSource getSource() {
    return source;
  }

  public void setSource(TrainingSource source) {
    this.source = source;
  }

  public TrainingSource[] getSources() {
    return isHasFolder() ? TrainingSource.values() : new TrainingSource[] {TrainingSource.LABELS};
  }
}
