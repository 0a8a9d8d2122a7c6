/** Tests that run inside the server, in the real application (Arquillian). */
package org.studygate.it.container;
