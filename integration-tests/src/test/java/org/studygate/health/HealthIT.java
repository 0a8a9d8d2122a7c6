package org.studygate.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.studygate.it.server.SharedServer;
import org.studygate.it.server.StudyGateServer;

@ExtendWith(SharedServer.class)
class HealthIT {

  @Test
  void theServerStarts(StudyGateServer server) {
    assertThat(server.process().isAlive()).isTrue();
  }
}
