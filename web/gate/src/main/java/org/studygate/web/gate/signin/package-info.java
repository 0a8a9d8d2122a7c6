/**
 * Tells the application of every sign-in; the server loads this from the module org.studygate.gate.
 */
package org.studygate.web.gate.signin;
