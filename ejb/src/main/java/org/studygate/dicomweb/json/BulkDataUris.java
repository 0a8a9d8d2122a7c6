package org.studygate.dicomweb.json;

/** Says under which address a large value of the object at hand can be fetched. */
@FunctionalInterface
public interface BulkDataUris {

  /**
   * @param path where the value stands: {@code TTTTTTTT}, or within sequences {@code
   *     TTTTTTTT/item/TTTTTTTT}, items counted from 0
   */
  String of(String path);
}
