/**
 * What is looked at before the server starts: a wrong setting stops the start with one clear
 * sentence. Also brings the database schema up to date.
 */
package org.studygate.config.preflight;
