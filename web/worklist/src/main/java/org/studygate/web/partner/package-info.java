/** The page of partner hospitals. */
package org.studygate.web.partner;
