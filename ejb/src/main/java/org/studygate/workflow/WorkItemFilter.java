package org.studygate.workflow;

/**
 * Which work items to list. Everything that is set must hold.
 *
 * @param mine only those that the user has claimed
 * @param unassigned only those that nobody has claimed
 * @param key of the step, or null for all
 * @param modality DICOM modality in the study, or null for all
 * @param text part of the patient's name, or the beginning of the patient id or accession number;
 *     null or blank for all
 */
public record WorkItemFilter(
    boolean mine, boolean unassigned, String key, String modality, String text) {

  public static final WorkItemFilter ALL = new WorkItemFilter(false, false, null, null, null);

  @Override
  public String toString() {
    // The text may be a patient's name.
    return "WorkItemFilter[mine=%s, unassigned=%s, key=%s, modality=%s]"
        .formatted(mine, unassigned, key, modality);
  }
}
