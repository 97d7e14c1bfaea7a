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
   * The sources under some paths, in the order of paths and names; archive files of all of them
   * together are one.
   *
   * @param feedUrl address that saved feeds were fetched from, null to take it from the feed itself
   * @throws IOException where a path does not exist or holds nothing that can be replayed; names it
   */
  public static List<ReplaySource> of(List<Path> paths, @Nullable String feedUrl)
      throws IOException {
    List<Path> archives = new ArrayList<>();
    List<ReplaySource> sources = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new IOException(path + ": no such file or folder");
      }
      int before = archives.size() + sources.size();
      if (Files.isDirectory(path)) {
        collect(path, feedUrl, archives, sources);
      } else if (isArchive(path) || ArchiveSniffer.isArchive(path)) {
        archives.add(path);
      } else {
        sources.add(
            isLines(path)
                ? new ArticleLinesSource(path)
                : SavedFeeds.of(path, List.of(path), feedUrl));
      }
      if (archives.size() + sources.size() == before) {
        throw new IOException(path + ": holds no archive, no saved feed and no .jsonl file");
      }
    }
    if (!archives.isEmpty()) {
      sources.add(0, new ArchiveSource(archives));
    }
    return sources;
  }

  private static void collect(
      Path folder, @Nullable String feedUrl, List<Path> archives, List<ReplaySource> sources)
      throws IOException {
    List<Path> children;
    try (Stream<Path> listed = Files.list(folder)) {
      children = listed.sorted().toList();
    }
    List<Path> feeds = new ArrayList<>();
    for (Path child : children) {
      if (Files.isDirectory(child)) {
        collect(child, feedUrl, archives, sources);
      } else if (isArchive(child)) {
        archives.add(child);
      } else if (isLines(child)) {
        sources.add(new ArticleLinesSource(child));
      } else if (SavedFeeds.isFeedName(child)) {
        feeds.add(child);
      }
    }
    if (!feeds.isEmpty()) {
      sources.add(SavedFeeds.of(folder, feeds, feedUrl));
    }
  }

  /** Also one that is still written, or was when its writer died. */
  private static boolean isArchive(Path file) {
    return name(file).matches(".*\\.w?arc(\\.gz(\\.open)?)?");
  }

  private static boolean isLines(Path file) {
    return name(file).matches(".*\\.jsonl(\\.gz)?");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }
}
