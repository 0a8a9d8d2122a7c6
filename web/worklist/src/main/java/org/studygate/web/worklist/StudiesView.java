package org.studygate.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.studygate.id.PatientText;
import org.studygate.reading.Worklist;
import org.studygate.study.StudyFilter;
import org.studygate.study.StudyList;
import org.studygate.study.StudyRow;
import org.studygate.study.StudyState;

/** All studies, newest first, page by page. */
@Named("studies")
@ViewScoped
public class StudiesView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private Worklist worklist;
  @Inject private StudyList studies;

  private StudyState state;
  private String modality;
  private String text;
  private List<StudyRow> rows;
  private boolean older;
  private boolean newer;
  private Map<StudyState, Long> counts;

  @PostConstruct
  public void search() {
    rows = page(null);
    newer = false;
    counts = studies.countByState();
  }

  public void filter(StudyState wanted) {
    state = wanted == state ? null : wanted;
    search();
  }

  public void older() {
    StudyRow last = rows.get(rows.size() - 1);
    rows = page(new StudyList.Place(last.receivedAt(), last.id(), true));
    newer = true;
  }

  public void newer() {
    StudyRow first = rows.get(0);
    rows = page(new StudyList.Place(first.receivedAt(), first.id(), false));
    older = true;
  }

  /** One more than fits is asked for, to know whether there are more in that direction. */
  private List<StudyRow> page(StudyList.Place from) {
    StudyFilter filter =
        new StudyFilter(state == null ? Set.of() : Set.of(state), modality, PatientText.of(text));
    List<StudyRow> found = worklist.search(filter, from, SIZE + 1);
    boolean more = found.size() > SIZE;
    if (from == null || from.older()) {
      older = more;
      return List.copyOf(found.subList(0, Math.min(SIZE, found.size())));
    }
    newer = more;
    return List.copyOf(found.subList(more ? 1 : 0, found.size()));
  }

  public List<StudyRow> getRows() {
    return rows;
  }

  public boolean isOlder() {
    return older;
  }

  public boolean isNewer() {
    return newer;
  }

  public StudyState[] getStates() {
    return StudyState.values();
  }

  public long count(StudyState of) {
    return counts.getOrDefault(of, 0L);
  }

  public StudyState getState() {
    return state;
  }

  public void setState(StudyState state) {
    this.state = state;
  }

  public String getModality() {
    return modality;
  }

  public void setModality(String modality) {
    this.modality = modality;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
