package org.studygate.skin;

/**
 * Where a photo comes from.
 *
 * @param sender account; of a link, who made it
 * @param staff whether it may replace photos of others
 * @param link key of the link that it came by, or null
 */
record PhotoOrigin(String sender, boolean staff, String link) {

  static PhotoOrigin account(String sender, boolean staff) {
    return new PhotoOrigin(sender, staff, null);
  }
}
