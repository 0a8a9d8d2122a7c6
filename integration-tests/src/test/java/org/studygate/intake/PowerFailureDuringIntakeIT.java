package org.studygate.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.studygate.it.dicom.Scu;
import org.studygate.it.dicom.TestStudy;
import org.studygate.it.dicomweb.DicomWeb;
import org.studygate.it.server.KillPoint;
import org.studygate.it.server.StudyGateServer;

/**
 * Kill -9 while objects come in: whatever the server has acknowledged is there after the next
 * start, and nothing else is left on disk or in the index.
 */
class PowerFailureDuringIntakeIT {

  private static final int SLICES = 4000;

  /** Objects that are fetched and compared after each restart. */
  private static final int COMPARED = 60;

  private final TestStudy study = TestStudy.of("Power^Failure");
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private StudyGateServer server;
  private int debugPort;

  @BeforeEach
  void start() throws Exception {
    debugPort = Integer.parseInt(StudyGateServer.freePort());
    server = StudyGateServer.prepare(Map.of("STUDYGATE_JAVA_OPTS", debug())).start();
  }

  private String debug() {
    return "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + debugPort;
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** One server, killed again and again, so that each life also cleans up after the one before. */
  @Test
  void nothingThatWasAcknowledgedIsLostAndNothingHalfStays() throws Exception {
    killWhileSending("IncomingFile", "seal", 0);
    killWhileSending("Archive", "sync", 1);
    killWhileSending("IndexWriter", "committed", 2);
    killAtSomeMoment(3);
  }

  private void killWhileSending(String type, String method, int part) throws Exception {
    try (Senders senders = new Senders(part)) {
      await().until(() -> acknowledged.size() > 40 * part);
      String name = "org.studygate.archive." + type;
      try (KillPoint point = KillPoint.arm(server.process(), debugPort, name, method)) {
        point.awaitKill(Duration.ofMinutes(2));
      }
      senders.join();
    }
    restartAndCompare();
  }

  private void killAtSomeMoment(int part) throws Exception {
    int before = acknowledged.size();
    try (Senders senders = new Senders(part)) {
      await().until(() -> acknowledged.size() > before + 200);
      server.kill();
      senders.join();
    }
    restartAndCompare();
  }

  private void restartAndCompare() throws Exception {
    server.start();
    DicomWeb index = new DicomWeb(server.as("radiologist"));
    Set<String> indexed = index.instances(study.studyUid());
    assertThat(indexed).containsAll(acknowledged);
    await("what the last life left to be cleared away")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(objectFiles()).isEqualTo(indexed.size()));
    for (String uid : some(indexed)) {
      int number = Integer.parseInt(uid.substring(uid.lastIndexOf('.') + 1)) - 1;
      assertThat(index.object(study.studyUid(), study.seriesUid(), uid))
          .isEqualTo(study.slice(number));
    }
  }

  /** At most {@link #COMPARED} of them, spread evenly over all associations. */
  private static List<String> some(Set<String> uids) {
    List<String> sorted = uids.stream().sorted().toList();
    int step = sorted.size() / COMPARED + 1;
    return IntStream.range(0, sorted.size())
        .filter(i -> i % step == 0)
        .mapToObj(sorted::get)
        .toList();
  }

  private long objectFiles() throws IOException {
    try (Stream<Path> files = Files.walk(server.data().resolve("archive"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().equals("lock"))
          .count();
    }
  }

  /** Four associations that send parts of the study until the server is gone. */
  private final class Senders implements AutoCloseable {

    private static final int ASSOCIATIONS = 4;
    private final ExecutorService threads = Executors.newFixedThreadPool(ASSOCIATIONS);

    Senders(int part) {
      for (int i = 0; i < ASSOCIATIONS; i++) {
        int first = (part * ASSOCIATIONS + i) * SLICES;
        threads.execute(() -> send(first));
      }
    }

    private void send(int first) {
      try (Scu scu = new Scu(server.dicom(), "IT")) {
        for (int number = first; number < first + SLICES; number++) {
          if (scu.store(study.slice(number)) == Scu.SUCCESS) {
            acknowledged.add(study.instanceUid(number));
          }
        }
      } catch (IOException | RuntimeException theServerIsGone) {
        Thread.currentThread().interrupt();
      }
    }

    void join() throws InterruptedException {
      threads.shutdown();
      assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Override
    public void close() {
      threads.shutdownNow();
    }
  }
}
