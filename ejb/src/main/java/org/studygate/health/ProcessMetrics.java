package org.studygate.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import org.studygate.settings.Settings;

/** This process: memory, time, threads, and the disk below it. */
@ApplicationScoped
class ProcessMetrics implements MetricSource {

  private static final Path STATUS = Path.of("/proc/self/status");

  @Inject private Settings settings;

  @Override
  public void addTo(Metrics metrics) throws IOException {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    String used = "Memory in use.";
    metrics
        .gauge("jvm_memory_used_bytes", used, memory.getHeapMemoryUsage().getUsed(), "area", "heap")
        .gauge(
            "jvm_memory_used_bytes",
            used,
            memory.getNonHeapMemoryUsage().getUsed(),
            "area",
            "nonheap")
        .gauge("jvm_memory_max_bytes", "The heap's limit.", memory.getHeapMemoryUsage().getMax())
        .gauge("jvm_threads", "Threads.", ManagementFactory.getThreadMXBean().getThreadCount())
        .gauge(
            "process_uptime_seconds",
            "Since the start of the node.",
            ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0)
        .gauge(
            "studygate_data_free_bytes",
            "Space left below STUDYGATE_DATA.",
            Files.getFileStore(settings.dataDirectory()).getUsableSpace());
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      metrics.counter(
          "jvm_gc_seconds_total",
          "Time spent on collecting garbage.",
          collector.getCollectionTime() / 1000.0,
          "gc",
          collector.getName());
    }
    if (Files.isReadable(STATUS)) {
      addResidentMemory(metrics);
    }
  }

  private static void addResidentMemory(Metrics metrics) throws IOException {
    for (String line : Files.readAllLines(STATUS)) {
      if (line.startsWith("VmRSS:")) {
        metrics.gauge(
            "process_resident_memory_bytes",
            "Resident memory.",
            Long.parseLong(line.replaceAll("\\D", "")) * 1024.0);
      }
    }
  }
}
