/**
 * Whether a series is good enough to be read: the model's scores, the table's verdict, a person's
 * word.
 */
package org.studygate.quality;
