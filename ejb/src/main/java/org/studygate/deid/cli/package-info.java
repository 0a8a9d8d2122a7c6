/** The command line {@code ./studygate deidentify}. */
package org.studygate.deid.cli;
