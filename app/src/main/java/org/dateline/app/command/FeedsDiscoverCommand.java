package org.dateline.app.command;

import java.io.IOException;
import java.net.InetAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.fetch.HostGate;
import org.dateline.ingest.fetch.HttpFetcher;
import org.dateline.ingest.fetch.Pause;
import org.dateline.ingest.registry.Discovery;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.ingest.robots.Robots;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds discover}: exit 1 where nothing was found. */
@Command(
    name = "discover",
    description = "Find the feeds of a site from its home page.",
    mixinStandardHelpOptions = true)
public final class FeedsDiscoverCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();
  @Mixin private IngestOptions ingest = new IngestOptions();

  @Option(names = "--add", description = "subscribe to what is found")
  private boolean add;

  @Parameters(paramLabel = "URL", description = "Home page of the site.")
  private String home = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Subscription> found = discover();
    found.forEach(
        each ->
            Output.of(spec)
                .println(each.title() == null ? each.url() : each.url() + "\t" + each.title()));
    if (found.isEmpty()) {
      Output.err(spec).println(home + ": no feeds found");
      return 1;
    }
    if (add) {
      try (FeedRegistry registry = feeds.open()) {
        Output.err(spec).println(registry.add(found).size() + " added");
      }
    }
    return 0;
  }

  private List<Subscription> discover() throws InterruptedException {
    InstantSource clock = InstantSource.system();
    IngestSettings settings = ingest.settings("");
    HostGate gate = new HostGate(clock, settings.fetch().hostDelay());
    try (HttpFetcher fetcher =
        new HttpFetcher(
            settings.fetch(), clock, gate, Pause.sleeping(clock), InetAddress::getAllByName)) {
      Robots robots = new Robots(fetcher, gate, clock, "dateline");
      return new Discovery(fetcher, robots, clock).feeds(home);
    }
  }
}
