package org.studygate.web.worklist;

import java.io.Serializable;
import org.studygate.workflow.WorkItemFilter;

/** What the user has put into the fields above the worklist. */
public class WorkFilterForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String key;
  private String modality;
  private String text;

  WorkItemFilter filter(boolean mine) {
    return new WorkItemFilter(mine, !mine, blankToNull(key), blankToNull(modality), text);
  }

  private static String blankToNull(String value) {
    return value == null || value.isBlank() ? null : value;
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
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
