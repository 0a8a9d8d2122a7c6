/** The face's step of a de-identification: staged files in, the same files changed out. */
package org.studygate.deid.faces;
