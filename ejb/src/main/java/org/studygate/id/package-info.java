/** Typed identifiers, and the wrapper that keeps patient data out of logs. */
package org.studygate.id;
