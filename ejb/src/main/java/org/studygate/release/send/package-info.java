/** Sends released objects to destinations outside: C-STORE and STOW-RS. */
package org.studygate.release.send;
