package org.studygate.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.studygate.archive.TestArchive;
import org.studygate.id.AeTitle;
import org.studygate.id.StudyUid;
import org.studygate.testing.TestDatabase;

/** A node's intake without a container: the archive, the index and the DICOM ports. */
final class TestIntake implements AutoCloseable {

  static final String AE_TITLE = "STUDYGATE";

  private final TestDatabase database;
  private final TestArchive archive;
  private final List<String> audited = Collections.synchronizedList(new ArrayList<>());
  private final IntakeStatistics statistics = new IntakeStatistics();
  private final Intake intake;
  private StorageScp scp;

  TestIntake(Path folder, TestDatabase database) {
    this.database = database;
    this.archive = TestArchive.in(folder, database);
    this.intake = new Intake(archive.store(), rejections(), new Audit(), statistics);
  }

  TestIntake listening(int maxAssociations, Optional<DicomSettings.Tls> tls, String... allowed) {
    return listening(0, maxAssociations, tls, allowed);
  }

  TestIntake listeningOn(int port) {
    return listening(port, 10, Optional.empty());
  }

  private TestIntake listening(
      int port, int maxAssociations, Optional<DicomSettings.Tls> tls, String... allowed) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    DicomSettings settings =
        new DicomSettings(
            new AeTitle(AE_TITLE),
            loopback,
            port,
            tls,
            AllowedPeers.of(List.of(allowed)),
            maxAssociations,
            Duration.ofSeconds(30));
    scp =
        new StorageScp(settings, intake, new Audit(), statistics, Executors.defaultThreadFactory());
    try {
      scp.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  TestIntake listening() {
    return listening(10, Optional.empty());
  }

  int port() {
    return scp.ports().get(0);
  }

  int tlsPort() {
    return scp.ports().get(1);
  }

  StorageScp scp() {
    return scp;
  }

  Intake intake() {
    return intake;
  }

  TestArchive archive() {
    return archive;
  }

  IntakeStatistics statistics() {
    return statistics;
  }

  List<String> audited() {
    return List.copyOf(audited);
  }

  List<IntakeRejections.Entry> rejected() {
    return database.fromTransaction(em -> new IntakeRejections(em).newest(100));
  }

  private IntakeRejections rejections() {
    return new IntakeRejections() {
      @Override
      public void note(StoreOutcome outcome, Sender sender) {
        database.inTransaction(em -> new IntakeRejections(em).note(outcome, sender));
      }
    };
  }

  private final class Audit extends IntakeAudit {
    @Override
    public void received(Sender sender, StudyUid study, int instances) {
      audited.add(sender.name() + " brought " + instances + " of " + study);
    }

    @Override
    void instanceRefused(StoreOutcome outcome, Sender sender) {
      audited.add(sender.name() + " was refused: " + outcome.status());
    }

    @Override
    void associationRefused(String callingAe, String host) {
      audited.add(callingAe + " was turned away");
    }
  }

  @Override
  public void close() {
    if (scp != null) {
      scp.stop();
    }
  }
}
