/**
 * What images look like, learned and kept: how bright tissues are in each type of series, what
 * headers say, how artefacts show; and what the brightness order says of each series.
 */
package org.studygate.knowledge;
