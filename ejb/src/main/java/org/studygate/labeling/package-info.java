/**
 * Doctors say of photos of skin whether they can be used, and why not: two of them independently, a
 * third where they differ. What they agree on teaches the model.
 */
package org.studygate.labeling;
