/** The report of a run: JSON for programs, HTML with pictures for people, a table of attributes. */
package org.studygate.deid.report;
