/**
 * Measuring de-identification: objects with invented patients planted wherever real ones were found
 * by published studies, an answer key in the form of the MIDI-B challenge, and a scorer.
 */
package org.studygate.deid.measure;
