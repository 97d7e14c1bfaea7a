package org.dateline.ingest.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what a path holds by its name: the one list of what can be replayed. */
public final class ReplaySources {
  private ReplaySources() {}

  /**
   * The sources under a path, sorted by name.
   *
   * @param feedUrl address that saved feeds were fetched from, null to take it from the feed itself
   * @throws IOException where the path does not exist or holds nothing that can be replayed; names
   *     it
   */
  public static List<ReplaySource> of(Path path, @Nullable String feedUrl) throws IOException {
    if (!Files.exists(path)) {
      throw new IOException(path + ": no such file or folder");
    }
    List<ReplaySource> sources = new ArrayList<>();
    if (Files.isDirectory(path)) {
      collect(path, feedUrl, sources);
    } else {
      ReplaySource source = file(path);
      sources.add(source == null ? SavedFeeds.of(path, List.of(path), feedUrl) : source);
    }
    if (sources.isEmpty()) {
      throw new IOException(path + ": holds no archive, no saved feed and no .jsonl file");
    }
    return sources;
  }

  private static void collect(Path folder, @Nullable String feedUrl, List<ReplaySource> sources)
      throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    }
    List<Path> feeds = new ArrayList<>();
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        collect(child, feedUrl, sources);
        continue;
      }
      ReplaySource source = file(child);
      if (source != null) {
        sources.add(source);
      } else if (SavedFeeds.isFeedName(child)) {
        feeds.add(child);
      }
    }
    if (!feeds.isEmpty()) {
      sources.add(SavedFeeds.of(folder, feeds, feedUrl));
    }
  }

  private static @Nullable ReplaySource file(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.w?arc(\\.gz)?")) {
      return new WarcSource(file);
    }
    return name.matches(".*\\.jsonl(\\.gz)?") ? new ArticleLinesSource(file) : null;
  }
}
