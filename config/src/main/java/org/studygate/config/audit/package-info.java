/** Looks at the audit trail without the server. */
package org.studygate.config.audit;
