package org.dateline.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Opml;
import org.dateline.ingest.registry.Subscription;
import org.dateline.schemas.FeedState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dateline feeds export}. */
@Command(
    name = "export",
    description = "Write the feeds that are polled as OPML to standard output.",
    mixinStandardHelpOptions = true)
public final class FeedsExportCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Override
  public Integer call() throws IOException {
    try (FeedRegistry registry = feeds.open()) {
      List<Subscription> active =
          registry.all().values().stream()
              .filter(FeedState::getActive)
              .map(Subscription::of)
              .toList();
      Output.of(spec).print(Opml.write(active));
      Output.of(spec).flush();
    }
    return 0;
  }
}
