package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline feeds list}. */
@Command(
    name = "list",
    description = "List the feeds: address, country, title.",
    mixinStandardHelpOptions = true)
public final class FeedsListCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    try (FeedRegistry registry = feeds.open()) {
      for (FeedState feed : registry.all().values()) {
        String country = feed.getOutletCountry() == null ? "-" : feed.getOutletCountry();
        String title = feed.getTitle() == null ? "" : feed.getTitle();
        out.println(String.join("\t", feed.getUrl(), country, title));
      }
    }
    return 0;
  }
}
