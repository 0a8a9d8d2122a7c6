/** What Camunda's web application needs to share one login and one logout with the worklist. */
package org.studygate.web.tasklist;
