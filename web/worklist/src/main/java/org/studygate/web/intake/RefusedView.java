package org.studygate.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.studygate.intake.IntakeRejections;

/** Objects that the intake has refused, newest first. */
@Named("refused")
@RequestScoped
public class RefusedView {

  private static final int MOST = 200;

  @Inject private IntakeRejections rejections;

  private List<IntakeRejections.Entry> entries;

  public List<IntakeRejections.Entry> getEntries() {
    if (entries == null) {
      entries = rejections.newest(MOST);
    }
    return entries;
  }
}
