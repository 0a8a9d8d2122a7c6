/** The command line of the models; it works without a server. */
package org.studygate.models.cli;
