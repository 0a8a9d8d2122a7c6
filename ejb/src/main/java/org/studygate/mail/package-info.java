/** Mail to people, kept in the database until the hospital's mail server has taken it. */
package org.studygate.mail;
