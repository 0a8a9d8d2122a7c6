/** Accounts, roles, passwords, and who is calling. */
package org.studygate.identity;
