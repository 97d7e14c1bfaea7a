package org.dateline.ingest.archive;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dateline.ingest.fetch.Recorder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes every exchange that it is shown to WARC files, on a thread of its own: those who fetch
 * wait only where the disk has fallen {@value #WAITING_KIB} KiB behind. A file that can't be
 * written is reported and given up, and the next exchange begins another; fetching goes on.
 */
public final class Archive implements Recorder, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Archive.class);

  /** Bodies that wait to be written, together. */
  static final int WAITING_KIB = 64 << 10;

  private final ArchiveSettings settings;
  private final InstantSource clock;
  private final String instance = UUID.randomUUID().toString().substring(0, 8);
  private final Revisits revisits = new Revisits();
  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(WAITING_KIB);
  private final Counter written;
  private final Counter bytes;
  private final Counter failed;
  private final Thread thread;
  private volatile boolean closing;
  private @Nullable WarcFile file;
  private int files;

  private Archive(ArchiveSettings settings, InstantSource clock, MeterRegistry meters) {
    this.settings = settings;
    this.clock = clock;
    this.written = meters.counter("dateline.archive.exchanges");
    this.bytes = meters.counter("dateline.archive.bytes");
    this.failed = meters.counter("dateline.archive.failed");
    this.thread = new Thread(this::write, "archive");
  }

  /**
   * Opens an archive; files that an earlier process left unfinished are finished first.
   *
   * @throws IOException where the folder can't be made or written to; names it
   */
  public static Archive open(ArchiveSettings settings, InstantSource clock, MeterRegistry meters)
      throws IOException {
    Files.createDirectories(settings.folder());
    if (!Files.isWritable(settings.folder())) {
      throw new IOException(settings.folder() + ": can't be written to");
    }
    Unfinished.finishAll(settings.folder());
    Archive archive = new Archive(settings, clock, meters);
    archive.thread.setDaemon(true);
    archive.thread.start();
    return archive;
  }

  /** Something to be written. */
  private record Waiting(URI url, int kibibytes, Entry entry) {}

  /** Writes itself; returns how many bytes that took. */
  private interface Entry {
    int appendTo(WarcFile file) throws IOException;
  }

  @Override
  public void record(Seen seen) throws InterruptedException {
    add(seen.url(), seen.answer().body(), to -> to.append(seen, revisits));
  }

  @Override
  public void record(Pushed pushed) throws InterruptedException {
    add(pushed.url(), pushed.body(), to -> to.append(pushed));
  }

  private void add(URI url, byte[] body, Entry entry) throws InterruptedException {
    int kibibytes = Math.min(WAITING_KIB, 1 + (body.length >> 10));
    room.acquire(kibibytes);
    queue.put(new Waiting(url, kibibytes, entry));
  }

  private void write() {
    while (!closing || !queue.isEmpty()) {
      try {
        Waiting next = queue.poll(200, TimeUnit.MILLISECONDS);
        if (next != null) {
          room.release(next.kibibytes());
          append(next);
        }
        rollWhenDue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void append(Waiting next) {
    try {
      bytes.increment(next.entry().appendTo(open()));
      written.increment();
    } catch (IOException | RuntimeException e) {
      failed.increment();
      log.error("{}: not archived: {}", next.url(), e.toString());
      giveUp();
    }
  }

  private WarcFile open() throws IOException {
    if (file == null) {
      file = WarcFile.create(settings.folder(), instance, ++files, clock.instant());
      log.info("archive file {}", file.path());
    }
    return file;
  }

  private void rollWhenDue() {
    if (file != null
        && (file.size() >= settings.rollBytes()
            || file.created().plus(settings.rollAge()).isBefore(clock.instant()))) {
      finish();
    }
  }

  private void finish() {
    if (file == null) {
      return;
    }
    try {
      file.finish();
      file = null;
    } catch (IOException e) {
      failed.increment();
      log.error("{}: not finished: {}", file.path(), e.toString());
      giveUp();
    }
  }

  /** Lets go of a file as it is; the next process to open the folder finishes it. */
  private void giveUp() {
    if (file != null) {
      file.abandon();
      file = null;
      revisits.forget();
    }
  }

  /** Writes what waits and finishes the file. */
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(60));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!thread.isAlive()) {
      finish();
    }
  }
}
