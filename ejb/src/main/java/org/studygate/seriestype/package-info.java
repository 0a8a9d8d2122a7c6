/** What each series is: from pixels and header together, or by a person's word. */
package org.studygate.seriestype;
