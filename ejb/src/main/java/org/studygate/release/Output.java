package org.studygate.release;

/** What a package holds of each study. */
public enum Output {
  /** The de-identified DICOM objects. */
  DICOM,
  /** One PNG picture for each frame. */
  PNG,
  /** One NIfTI-1 volume for each series that is one. */
  NIFTI,
  /** A table of the attributes that were kept, as comma-separated values. */
  CSV,
  /** The same table as an Excel workbook. */
  XLSX
}
