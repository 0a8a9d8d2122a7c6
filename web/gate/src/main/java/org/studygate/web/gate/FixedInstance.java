package org.studygate.web.gate;

import io.undertow.servlet.api.InstanceHandle;

/** An instance that was there before and stays. */
record FixedInstance<T>(T instance) implements InstanceHandle<T> {

  @Override
  public T getInstance() {
    return instance;
  }

  @Override
  public void release() {
    // nothing was made for it
  }
}
