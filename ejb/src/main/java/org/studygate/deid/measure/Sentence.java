package org.studygate.deid.measure;

import java.util.List;

/**
 * A text with somebody in it.
 *
 * @param text as it is planted
 * @param gone what must not be found afterwards
 * @param stays medical words that must
 */
record Sentence(String text, List<String> gone, List<String> stays) {}
