/** Whether this node works, and figures that say how: {@code /health} and {@code /metrics}. */
package org.studygate.health;
