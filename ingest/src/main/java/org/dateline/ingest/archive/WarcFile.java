package org.dateline.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.dateline.ingest.fetch.Recorder.Pushed;
import org.dateline.ingest.fetch.Recorder.Seen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A WARC file while it is written: {@code NAME.warc.gz.open}, locked against those who would finish
 * it. Finished, it is {@code NAME.warc.gz} with its index {@code NAME.cdxj} beside it.
 */
final class WarcFile {
  static final String OPEN = ".open";

  /** Bytes of index lines in memory: some 3,000. */
  private static final int INDEX_HELD = 2 << 20;

  private static final Logger log = LoggerFactory.getLogger(WarcFile.class);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path path;
  private final FileChannel channel;
  private final Instant created;
  private final LineSorter index = new LineSorter(INDEX_HELD);
  private long size;

  private WarcFile(Path path, FileChannel channel, Instant created) {
    this.path = path;
    this.channel = channel;
    this.created = created;
  }

  /** A new file, named by time, number and writer. */
  static WarcFile create(Path folder, String instance, int number, Instant now) throws IOException {
    String name =
        String.format(
            Locale.ROOT, "dateline-%s-%05d-%s.warc.gz", STAMP.format(now), number, instance);
    Path path = folder.resolve(name + OPEN);
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    log.debug("{} locked: {}", path, lock != null);
    WarcFile file = new WarcFile(path, channel, now);
    file.write(Records.info(name, now));
    return file;
  }

  Path path() {
    return path;
  }

  Instant created() {
    return created;
  }

  long size() {
    return size;
  }

  /** Appends an exchange; returns how many bytes that took. */
  int append(Seen seen, Revisits revisits) throws IOException {
    Records.Written written = Records.of(seen, revisits);
    index.add(CdxLine.of(written.capture(seen, finishedPath(path), size)));
    write(written.bytes());
    return written.bytes().length;
  }

  /** Appends what a hub delivered; returns how many bytes that took. */
  int append(Pushed pushed) throws IOException {
    byte[] record = PushRecord.of(pushed);
    index.add(CdxLine.of(PushRecord.capture(pushed, finishedPath(path), size, record.length)));
    write(record);
    return record.length;
  }

  /** Closes it for good. */
  void finish() throws IOException {
    channel.force(true);
    Index.write(index, indexOf(finishedPath(path)));
    index.close();
    channel.close();
    Files.move(path, finishedPath(path), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Lets go of it as it is. */
  void abandon() {
    try {
      index.close();
      channel.close();
    } catch (IOException e) {
      log.warn("{}: {}", path, e.toString());
    }
  }

  /** The name of a file once it is finished. */
  static Path finishedPath(Path open) {
    String name = open.getFileName().toString();
    return open.resolveSibling(name.substring(0, name.length() - OPEN.length()));
  }

  /** The index of a finished file. */
  static Path indexOf(Path finished) {
    String name = finished.getFileName().toString();
    return finished.resolveSibling(name.replaceFirst("\\.warc\\.gz$", "") + ".cdxj");
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      size += channel.write(left);
    }
  }
}
