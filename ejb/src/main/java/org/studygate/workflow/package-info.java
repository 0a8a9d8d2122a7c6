/**
 * The workflow engine behind a small front: the way of a study is started and told news here, and
 * what people have to do is listed, claimed and completed here. No other package knows the engine.
 */
package org.studygate.workflow;
