package org.dateline.app.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.ingest.registry.FeedListException;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline feeds add}. */
@Command(
    name = "add",
    description = "Subscribe to feeds, news sitemaps or pages that list articles.",
    mixinStandardHelpOptions = true)
public final class FeedsAddCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private FeedsOptions feeds = new FeedsOptions();

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "home country of the outlet, ISO 3166-1 alpha-2")
  private @Nullable String country;

  @Option(names = "--category", paramLabel = "NAME", description = "a category; may be repeated")
  private List<String> categories = new ArrayList<>();

  @Option(
      names = "--link-selector",
      paramLabel = "CSS",
      description =
          "for an HTML page that lists articles: selector of the links, empty to find them by look")
  private @Nullable String linkSelector;

  @Parameters(arity = "1..*", paramLabel = "URL", description = "Addresses of feeds.")
  private List<String> urls = List.of();

  @Override
  public Integer call() throws IOException {
    List<Subscription> wanted = wanted();
    try (FeedRegistry registry = feeds.open()) {
      List<Subscription> added = registry.add(wanted);
      for (Subscription each : wanted) {
        String did = added.contains(each) ? "added" : "subscribed already";
        Output.of(spec).println(each.url() + ": " + did);
      }
    }
    return 0;
  }

  private List<Subscription> wanted() {
    try {
      return urls.stream()
          .map(url -> new Subscription(url, null, categories, country, linkSelector))
          .toList();
    } catch (FeedListException e) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
    }
  }
}
