/** What every request passes before a WAR and its sign-in see it, and what every answer carries. */
package org.studygate.web.gate;
