package org.studygate.models.seriestype;

import java.util.List;

/** The labels of the contract. */
public final class TypeLabels {

  /** All labels, in the order of both networks' outputs. */
  public static final List<String> ALL =
      List.of(
          "CT",
          "MR_T1",
          "MR_T2",
          "MR_FLAIR",
          "MR_PD",
          "MR_DWI",
          "MR_T2STAR",
          "MR_ANGIO",
          "MR_OTHER",
          "CR",
          "US",
          "PT",
          "PHOTO",
          "OTHER");

  private TypeLabels() {}

  /** Index of a label in {@link #ALL}, or -1. */
  public static int index(String label) {
    return ALL.indexOf(label);
  }
}
