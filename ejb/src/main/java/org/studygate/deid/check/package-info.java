/** The check of what comes out, independent of what made it. */
package org.studygate.deid.check;
