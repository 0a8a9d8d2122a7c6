/** Who decides or reads next, and how urgent it is. */
package org.studygate.triage;
