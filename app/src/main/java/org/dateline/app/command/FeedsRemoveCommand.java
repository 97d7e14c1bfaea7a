package org.dateline.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedRegistry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds remove}: exit 1 where a feed was not subscribed to. */
@Command(name = "remove", description = "Unsubscribe.", mixinStandardHelpOptions = true)
public final class FeedsRemoveCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds.")
  private List<String> urls = List.of();

  @Override
  public Integer call() throws IOException {
    int code = 0;
    try (FeedRegistry registry = feeds.open()) {
      for (String url : urls) {
        if (registry.remove(url)) {
          Output.of(spec).println(url + ": removed");
        } else {
          Output.err(spec).println(url + ": not subscribed to");
          code = 1;
        }
      }
    }
    return code;
  }
}
