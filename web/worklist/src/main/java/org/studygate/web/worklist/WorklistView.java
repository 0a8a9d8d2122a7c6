package org.studygate.web.worklist;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.studygate.reading.NotTheReaderException;
import org.studygate.reading.Worklist;
import org.studygate.web.page.Texts;
import org.studygate.workflow.UnknownWorkItemException;
import org.studygate.workflow.WorkItemNotOfferedException;
import org.studygate.workflow.WorkItemTakenException;

/** The worklist: what the user has claimed, and what is open for the user's roles. */
@Named("worklist")
@ViewScoped
public class WorklistView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int SIZE = 25;

  @Inject private Worklist worklist;

  private final WorkFilterForm filter = new WorkFilterForm();
  private boolean mine;
  private int first;
  private List<WorkLine> lines;
  private long count;
  private long mineCount;
  private long openCount;

  @PostConstruct
  void load() {
    lines = worklist.page(filter.filter(mine), first, SIZE).stream().map(WorkLine::of).toList();
    count = worklist.count(filter.filter(mine));
    WorkFilterForm none = new WorkFilterForm();
    mineCount = worklist.count(none.filter(true));
    openCount = worklist.count(none.filter(false));
  }

  /** Draws the list again only when it is another one, so that nobody loses place for nothing. */
  public void refresh() {
    List<WorkLine> before = lines;
    long countBefore = count;
    load();
    PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
    ajax.update("work:tabs");
    if (!before.equals(lines) || countBefore != count) {
      ajax.update("work:list");
    }
  }

  public void search() {
    first = 0;
    load();
  }

  public void showMine() {
    mine = true;
    search();
  }

  public void showOpen() {
    mine = false;
    search();
  }

  public void next() {
    first += SIZE;
    load();
  }

  public void previous() {
    first = Math.max(0, first - SIZE);
    load();
  }

  public void claim(WorkLine line) {
    change(() -> worklist.claim(line.studyUid(), line.id()), "work.claimed");
  }

  public void giveBack(WorkLine line) {
    change(() -> worklist.giveBack(line.studyUid(), line.id()), "work.returned");
  }

  private void change(Runnable action, String done) {
    try {
      action.run();
      Texts.tell(done);
    } catch (WorkItemTakenException
        | WorkItemNotOfferedException
        | UnknownWorkItemException
        | NotTheReaderException taken) {
      Texts.warn("work.taken");
    }
    load();
  }

  public WorkFilterForm getFilter() {
    return filter;
  }

  public List<WorkLine> getLines() {
    return lines;
  }

  public boolean isMine() {
    return mine;
  }

  public long getCount() {
    return count;
  }

  public long getMineCount() {
    return mineCount;
  }

  public long getOpenCount() {
    return openCount;
  }

  public int getFrom() {
    return lines.isEmpty() ? 0 : first + 1;
  }

  public int getTo() {
    return first + lines.size();
  }

  public boolean isMore() {
    return getTo() < count;
  }
}
