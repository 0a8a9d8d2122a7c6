/** {@code /health} and {@code /metrics}. */
package org.studygate.web.health;
