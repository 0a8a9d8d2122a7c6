/** Free text: what is known of a patient, and what looks like a person, taken out of sentences. */
package org.studygate.deid.text;
