package org.dateline.app.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.FeedStatus;
import org.dateline.ingest.registry.FeedStatus.Health;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline feeds status}: one feed a line, and beneath it why it brings nothing. */
@Command(
    name = "status",
    description = "How each feed does: last success, next poll and why then, entries, failures.",
    mixinStandardHelpOptions = true)
public final class FeedsStatusCommand implements Callable<Integer>, Configurable {
  private static final JsonMapper JSON = new JsonMapper();

  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Option(names = "--json", description = "one JSON object a line")
  private boolean json;

  @Option(names = "--ailing", description = "only feeds that fail, are silent or gone")
  private boolean ailing;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    Instant now = Instant.now();
    try (FeedRegistry registry = feeds.open()) {
      for (FeedState feed : registry.all().values()) {
        FeedStatus status = FeedStatus.of(feed, now);
        boolean well = status.health() == Health.WELL || status.health() == Health.NEW;
        if (well && ailing) {
          continue;
        }
        out.println(json ? JSON.writeValueAsString(fields(feed, status)) : text(feed, status));
      }
    }
    return 0;
  }

  private static String text(FeedState feed, FeedStatus status) {
    String line =
        String.format(
            Locale.ROOT,
            "%-8s %s%n         last success %s, next poll %s (%s), %.1f entries a day, %d published",
            status.health().word(),
            feed.getUrl(),
            or(feed.getLastSuccessAt(), "never"),
            feed.getActive() ? or(feed.getNextPollAt(), "now") : "never",
            or(feed.getNextPollReason(), "new"),
            Math.max(0, feed.getEntriesPerDay()),
            feed.getPublished());
    String pushed =
        feed.getHubLeaseUntil() == null
            ? ""
            : beneath("delivered by " + feed.getHub() + " until " + feed.getHubLeaseUntil());
    return line + pushed + (status.line().isEmpty() ? "" : beneath(status.line()));
  }

  private static String beneath(String text) {
    return System.lineSeparator() + "         " + text;
  }

  private static Map<String, @Nullable Object> fields(FeedState feed, FeedStatus status) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("url", feed.getUrl());
    fields.put("title", feed.getTitle());
    fields.put("health", status.health().word());
    fields.put("why", status.line().isEmpty() ? null : status.line());
    fields.put("lastSuccessAt", iso(feed.getLastSuccessAt()));
    fields.put("lastNewEntryAt", iso(feed.getLastNewEntryAt()));
    fields.put("nextPollAt", iso(feed.getNextPollAt()));
    fields.put("nextPollReason", feed.getNextPollReason());
    fields.put("entriesPerDay", Math.max(0, feed.getEntriesPerDay()));
    fields.put("failures", feed.getFailures());
    fields.put("polls", feed.getPolls());
    fields.put("published", feed.getPublished());
    fields.put("hub", feed.getHub());
    fields.put("hubLeaseUntil", iso(feed.getHubLeaseUntil()));
    return fields;
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  private static String or(@Nullable Object value, String other) {
    return value == null ? other : value.toString();
  }
}
