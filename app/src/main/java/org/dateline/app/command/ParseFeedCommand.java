package org.dateline.app.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.ingest.feed.Entry;
import org.dateline.ingest.feed.Feed;
import org.dateline.ingest.feed.FeedParsers;
import org.dateline.ingest.feed.FeedResult;
import org.dateline.ingest.feed.FeedSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline parse-feed}: one JSON line a file, also for a file that can't be parsed. */
@Command(
    name = "parse-feed",
    description = "Parses saved feeds; writes one JSON line a file.",
    mixinStandardHelpOptions = true)
public final class ParseFeedCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      paramLabel = "BASE",
      description = "Address the feeds were fetched from, to resolve relative links.")
  private @Nullable String url;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Saved feeds: RSS, RDF, Atom, JSON Feed, sitemaps.")
  private List<Path> files = List.of();

  @Spec private CommandSpec spec;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    JsonLines lines = new JsonLines(out);
    for (Path file : files) {
      FeedResult result = read(file);
      lines.write(json -> write(json, file, result));
    }
    return 0;
  }

  private FeedResult read(Path file) {
    try {
      return FeedParsers.parse(
          new FeedSource(Files.readAllBytes(file), url, null, clock.instant()));
    } catch (NoSuchFileException missing) {
      return new FeedResult.Refused("no such file");
    } catch (IOException unreadable) {
      return new FeedResult.Refused("can't be read: " + unreadable.getMessage());
    }
  }

  private static void write(JsonGenerator json, Path file, FeedResult result) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file.toString());
    if (result instanceof FeedResult.Parsed parsed) {
      feed(json, parsed.feed());
    } else if (result instanceof FeedResult.Index index) {
      nothing(
          json,
          "a sitemap index with " + index.children().size() + " sitemaps, no entries of its own");
    } else if (result instanceof FeedResult.Refused refused) {
      nothing(json, refused.reason());
    }
    json.writeEndObject();
  }

  private static void nothing(JsonGenerator json, String error) throws IOException {
    json.writeStringField("error", error);
    for (String field : List.of("format", "title", "link", "language")) {
      json.writeNullField(field);
    }
    json.writeArrayFieldStart("entries");
    json.writeEndArray();
  }

  private static void feed(JsonGenerator json, Feed feed) throws IOException {
    json.writeNullField("error");
    json.writeStringField("format", feed.format().name());
    json.writeStringField("title", feed.title());
    json.writeStringField("link", feed.link());
    json.writeStringField("language", feed.language());
    json.writeArrayFieldStart("entries");
    for (Entry entry : feed.entries()) {
      entry(json, entry);
    }
    json.writeEndArray();
  }

  private static void entry(JsonGenerator json, Entry entry) throws IOException {
    json.writeStartObject();
    json.writeStringField("guid", entry.guid());
    json.writeStringField("url", entry.url());
    json.writeStringField("title", entry.title());
    json.writeStringField("summary", entry.summary());
    json.writeStringField("content", entry.content());
    strings(json, "authors", entry.authors());
    strings(json, "categories", entry.categories());
    json.writeStringField("publishedAt", time(entry.publishedAt()));
    json.writeStringField("updatedAt", time(entry.updatedAt()));
    json.writeStringField("imageUrl", entry.imageUrl());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private static @Nullable String time(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }
}
