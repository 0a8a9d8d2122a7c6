/** What both gates share: the models of this node, how long they take, and what they are shown. */
package org.studygate.judging;
