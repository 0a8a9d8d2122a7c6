package org.studygate.face;

/**
 * What a stored pixel may be.
 *
 * @param least smallest value of the stored bits
 * @param most largest value of the stored bits
 * @param padding Pixel Padding Value (0028,0120), or null
 * @param paddingLimit Pixel Padding Range Limit (0028,0121), or null
 */
public record StoredRange(int least, int most, Integer padding, Integer paddingLimit) {

  /** The range of a number of stored bits, without padding. */
  public static StoredRange ofBits(int bits, boolean signed) {
    return signed
        ? new StoredRange(-(1 << (bits - 1)), (1 << (bits - 1)) - 1, null, null)
        : new StoredRange(0, bits >= 31 ? Integer.MAX_VALUE : (1 << bits) - 1, null, null);
  }

  /** The same range with a padding value. */
  public StoredRange withPadding(Integer value, Integer limit) {
    return new StoredRange(least, most, value, limit);
  }

  boolean isPadding(int stored) {
    if (padding == null) {
      return false;
    }
    int other = paddingLimit == null ? padding : paddingLimit;
    return stored >= Math.min(padding, other) && stored <= Math.max(padding, other);
  }
}
