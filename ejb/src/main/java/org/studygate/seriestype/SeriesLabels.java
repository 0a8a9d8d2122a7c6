package org.studygate.seriestype;

import java.util.List;

/** The labels that a series can have; names may be added, never changed. */
public final class SeriesLabels {

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

  private SeriesLabels() {}
}
