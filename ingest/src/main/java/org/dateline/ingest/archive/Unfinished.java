package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes what a process that died left open: a torn last record is cut off, the index is made,
 * the file gets its name. A file that another process holds open is left alone.
 */
final class Unfinished {
  private static final Logger log = LoggerFactory.getLogger(Unfinished.class);

  private Unfinished() {}

  static void finishAll(Path folder) throws IOException {
    List<Path> open;
    try (Stream<Path> files = Files.list(folder)) {
      open =
          files
              .filter(file -> file.getFileName().toString().endsWith(".warc.gz" + WarcFile.OPEN))
              .sorted()
              .toList();
    }
    for (Path file : open) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        if (lock(channel) != null) {
          finish(file, channel);
        }
      }
    }
  }

  private static void finish(Path file, FileChannel channel) throws IOException {
    long whole = GzipMembers.wholeUntil(file);
    if (whole < channel.size()) {
      log.warn("{}@{}: torn record of {} bytes cut off", file, whole, channel.size() - whole);
      channel.truncate(whole);
    }
    channel.force(true);
    Path finished = WarcFile.finishedPath(file);
    try (LineSorter index = new LineSorter(LineSorter.HELD)) {
      Index.scan(
          file,
          capture -> index.add(CdxLine.of(capture.in(finished))),
          (offset, reason) -> log.warn("{}@{}: {}", file, offset, reason));
      Index.write(index, WarcFile.indexOf(finished));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(file + ": interrupted while it was finished", e);
    }
    Files.move(file, finished, StandardCopyOption.ATOMIC_MOVE);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }
}
