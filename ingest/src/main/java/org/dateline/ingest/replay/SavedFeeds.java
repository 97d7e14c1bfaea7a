package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedSource;
import org.dateline.ingest.fetch.ContentType;
import org.jspecify.annotations.Nullable;

/**
 * Saved feeds. Files whose names begin with a date are one feed's states in time ({@code
 * 2012-10-04.xml}); others are a feed each. They are replayed in the order of their times.
 */
final class SavedFeeds implements ReplaySource {
  private final Path path;
  private final List<Saved> files;

  private SavedFeeds(Path path, List<Saved> files) {
    this.path = path;
    this.files = files;
  }

  /**
   * A saved file.
   *
   * @param feedUrl address of its feed
   */
  private record Saved(Path file, String feedUrl, Instant time) {}

  static boolean isFeedName(Path file) {
    return file.getFileName()
        .toString()
        .toLowerCase(Locale.ROOT)
        .matches(".*\\.(xml|rss|atom|rdf|json|feed)(\\.gz)?");
  }

  static SavedFeeds of(Path path, List<Path> files, @Nullable String feedUrl) throws IOException {
    List<Saved> saved = new ArrayList<>();
    String shared = null;
    for (Path file : files) {
      Map<String, String> headers = headers(file);
      Instant time = SavedTime.of(file, headers);
      boolean dated = SavedTime.fromName(file) != null;
      String own =
          feedUrl != null
              ? feedUrl
              : dated && shared != null ? shared : address(file, dated ? path : file, time);
      shared = dated && shared == null ? own : shared;
      saved.add(new Saved(file, own, time));
    }
    saved.sort(Comparator.comparing(Saved::time).thenComparing(Saved::file));
    return new SavedFeeds(path, List.copyOf(saved));
  }

  private static Map<String, String> headers(Path file) {
    try {
      return SavedFile.head(file).headers();
    } catch (IOException unreadable) {
      return Map.of(); // Told when its turn comes.
    }
  }

  /**
   * The address a feed gives as its own, else the place it is saved at: stable, so that ids are.
   */
  private static String address(Path file, Path place, Instant time) {
    FeedResult result;
    try {
      SavedFile saved = SavedFile.read(file);
      String charset = ContentType.charset(saved.headers());
      result = FeedParsers.parse(new FeedSource(saved.body(), null, charset, time));
    } catch (IOException unreadable) {
      return "file:" + place.getFileName();
    }
    String self = result instanceof FeedResult.Parsed parsed ? parsed.feed().hints().self() : null;
    return self != null && self.startsWith("http") ? self : "file:" + place.getFileName();
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public long size() {
    return files.stream().mapToLong(saved -> saved.file().toFile().length()).sum();
  }

  @Override
  public void read(Sink sink) throws IOException, InterruptedException {
    long done = 0;
    for (Saved saved : files) {
      done += saved.file().toFile().length();
      sink.position(done);
      sink.accept(item(saved));
    }
  }

  private static ReplayItem item(Saved saved) {
    String origin = saved.file().toString();
    try {
      SavedFile answer = SavedFile.read(saved.file());
      return answer.status() / 100 == 2
          ? new ReplayItem.Snapshot(
              saved.feedUrl(), answer.headers(), answer.body(), saved.time(), origin)
          : new ReplayItem.Skipped(origin, "status " + answer.status());
    } catch (IOException unreadable) {
      return new ReplayItem.Skipped(origin, "can't be read: " + unreadable.getMessage());
    }
  }
}
