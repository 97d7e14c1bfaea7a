package org.dateline.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time of this process so far, and how much of it the JVM's compilers took: they are paid
 * once in the life of a service, but may take a third of a short run.
 *
 * @param allMicros of all threads, microseconds
 * @param compilerMicros of the JVM's compilers, microseconds; 0 where the kernel does not tell
 */
record ProcessorTime(long allMicros, long compilerMicros) {
  private static final Path THREADS = Path.of("/proc/self/task");

  /** Linux counts the time of threads in hundredths of a second. */
  private static final long TICK_MICROS = 10_000;

  /** As it is now. */
  static ProcessorTime now() {
    long nanos =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    return new ProcessorTime(nanos / 1_000, compilers());
  }

  /** Processor time of the thread that asks, microseconds. */
  static long ofThisThread() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000;
  }

  /** What passed since. */
  ProcessorTime since(ProcessorTime before) {
    return new ProcessorTime(allMicros - before.allMicros, compilerMicros - before.compilerMicros);
  }

  /** All but the compilers. */
  long workMicros() {
    return allMicros - compilerMicros;
  }

  private static long compilers() {
    if (!Files.isDirectory(THREADS)) {
      return 0;
    }
    try (Stream<Path> threads = Files.list(THREADS)) {
      return threads.mapToLong(thread -> compiler(thread.resolve("stat"))).sum();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Fields after the name in brackets: state is the first, user and system time 12th and 13th. */
  private static long compiler(Path stat) {
    try {
      String line = Files.readString(stat);
      int name = line.indexOf('(');
      if (!line.startsWith("(C1 Compiler", name) && !line.startsWith("(C2 Compiler", name)) {
        return 0;
      }
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * TICK_MICROS;
    } catch (IOException e) {
      return 0; // The thread has ended.
    }
  }
}
