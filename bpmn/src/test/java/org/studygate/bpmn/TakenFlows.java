package org.studygate.bpmn;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Notes which sequence flows were taken. */
final class TakenFlows extends AbstractBpmnParseListener {

  private final Set<String> taken = new ConcurrentSkipListSet<>();

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    String id = transition.getId();
    transition.addListener(
        ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> taken.add(id));
  }

  Set<String> ids() {
    return taken;
  }
}
