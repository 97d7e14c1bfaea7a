package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dateline.ingest.archive.Capture;
import org.dateline.ingest.archive.CaptureLines;
import org.dateline.ingest.archive.CaptureReader;
import org.dateline.ingest.archive.Captures;
import org.dateline.ingest.archive.Catalogue;
import org.dateline.ingest.archive.Chronicle;
import org.dateline.ingest.archive.Index;
import org.dateline.ingest.archive.RecordWalk;
import org.dateline.ingest.fetch.Exchange.Answer;
import org.dateline.ingest.state.Subscribed;
import org.dateline.ingest.url.CanonicalUrl;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * WARC and ARC files together, compressed or not. Their feeds are polls, in the order of time; the
 * pages that these link to go with them. What else is a page is a document of its own. An archive
 * of our own says which is which; in others feeds are found by their looks.
 */
final class ArchiveSource implements ReplaySource {
  private final List<Path> files;
  private final List<ReplayItem.Skipped> broken = new ArrayList<>();

  /** Files that hold answers of which the archive does not say what they are. */
  private final List<Path> unlabelled = new ArrayList<>();

  /** Pages that go with their feeds. */
  private final Set<String> linked = new HashSet<>();

  ArchiveSource(List<Path> files) {
    this.files = List.copyOf(files);
  }

  @Override
  public String name() {
    return files.size() == 1 ? files.get(0).toString() : files.size() + " archive files";
  }

  @Override
  public long size() {
    return files.stream().mapToLong(file -> file.toFile().length()).sum();
  }

  @Override
  public void read(Sink sink) throws IOException, InterruptedException {
    unlabelled.clear();
    broken.clear();
    linked.clear();
    CaptureLines format = new CaptureLines(files);
    try (Catalogue.Builder all = new Catalogue.Builder(format);
        Chronicle polls = new Chronicle(format)) {
      for (Path file : files) {
        catalogue(file, all, polls);
      }
      try (Catalogue catalogue = all.build()) {
        read(sink, new Polls(polls, new ArchivedExchange(catalogue), sink));
      }
    }
  }

  private void read(Sink sink, Polls polls) throws IOException, InterruptedException {
    for (ReplayItem.Skipped each : broken) {
      sink.accept(each);
    }
    long[] before = {0};
    for (Path file : unlabelled) {
      new RecordWalk<ReplayItem>(
              file,
              (record, offset) -> {
                sink.position(before[0] + offset);
                return page(record, file, offset);
              },
              item -> {
                if (item instanceof ReplayItem.Document page) {
                  polls.until(page.fetchedAt());
                }
                sink.accept(item);
              },
              (offset, reason) -> sink.accept(new ReplayItem.Skipped(file + "@" + offset, reason)))
          .from(0);
      before[0] += file.toFile().length();
    }
    polls.until(Instant.MAX);
  }

  /** Hands out polls when their time has come. */
  private final class Polls {
    private final Chronicle polls;
    private final ArchivedExchange exchange;
    private final Sink sink;
    private final long size = size();
    private @Nullable Capture next;
    private long done;

    Polls(Chronicle polls, ArchivedExchange exchange, Sink sink) throws IOException {
      this.polls = polls;
      this.exchange = exchange;
      this.sink = sink;
      this.next = polls.next();
    }

    void until(Instant time) throws IOException, InterruptedException {
      while (next != null && next.answered().isBefore(time)) {
        Capture poll = next;
        next = polls.next();
        done++;
        if (unlabelled.isEmpty()) {
          sink.position(Math.round((double) size * done / polls.size()));
        }
        sink.accept(
            new ReplayItem.Poll(Subscribed.of(poll.notes()), poll, exchange, poll.origin()));
      }
    }
  }

  private void catalogue(Path file, Catalogue.Builder all, Chronicle polls)
      throws IOException, InterruptedException {
    Set<String> feeds = new HashSet<>();
    boolean[] ours = {true};
    List<ReplayItem.Skipped> damage = new ArrayList<>();
    boolean[] empty = {true};
    Index.read(
        file,
        capture -> {
          empty[0] = false;
          ours[0] &= capture.purpose() != null;
          if (isPoll(capture, feeds)) {
            polls.add(capture);
          }
          all.add(capture);
        },
        (offset, reason) -> damage.add(new ReplayItem.Skipped(file + "@" + offset, reason)));
    if (!ours[0] || empty[0]) {
      unlabelled.add(file); // Gone over once more, which tells the damage.
    } else {
      broken.addAll(damage);
    }
  }

  private boolean isPoll(Capture capture, Set<String> feeds) {
    if (capture.purpose() != null) {
      Subscribed feed = Subscribed.of(capture.notes());
      return feed != null && feed.url().equals(capture.url());
    }
    if (capture.status() != 200) {
      return false;
    }
    if (capture.kind() == Capture.Kind.SAME) {
      return feeds.contains(capture.url());
    }
    if (!FeedSniffer.mayBeFeed(capture.mime())) {
      return false;
    }
    List<String> links = links(capture);
    if (links == null) {
      return false;
    }
    feeds.add(capture.url());
    links.forEach(link -> linked.add(key(link)));
    return true;
  }

  private static @Nullable List<String> links(Capture capture) {
    try {
      return FeedSniffer.links(
          CaptureReader.read(capture).decoded(CaptureReader.LARGEST),
          capture.url(),
          capture.answered());
    } catch (IOException unreadable) {
      return null; // Told when its turn comes.
    }
  }

  /** A page that belongs to no feed; null for anything else. */
  private @Nullable ReplayItem page(WarcRecord record, Path file, long offset) throws IOException {
    if (!(record instanceof WarcResponse response) || !response.target().startsWith("http")) {
      return null;
    }
    Capture capture = Captures.of(response, file, offset);
    if (capture == null
        || capture.purpose() != null
        || capture.status() != 200
        || linked.contains(key(capture.url()))) {
      return null;
    }
    Answer answer = CaptureReader.read(response.http());
    return new ReplayItem.Document(
        capture.url(),
        answer.headers(),
        answer.decoded(CaptureReader.LARGEST),
        capture.answered(),
        capture.origin());
  }

  private static String key(String url) {
    String canonical = CanonicalUrl.of(url);
    return canonical == null ? url : canonical;
  }
}
