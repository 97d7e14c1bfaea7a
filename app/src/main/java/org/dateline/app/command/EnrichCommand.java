package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.dateline.app.config.ServiceCommand;
import org.dateline.app.kafka.CaughtUp;
import org.dateline.app.kafka.FreshNamespace;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.Settled;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.app.service.PipelineStages;
import org.dateline.app.service.ServiceRun;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.RawSource;
import org.dateline.enrich.Taggers;
import org.dateline.enrich.country.GazetteerCountryTagger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline enrich}: the enricher as a service of its own. */
@Command(
    name = "enrich",
    description = "Enrich what comes in news.raw, as a service.",
    mixinStandardHelpOptions = true)
public final class EnrichCommand implements Callable<Integer>, ServiceCommand {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration ORDER = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(500);

  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private EnrichOptions enrich = new EnrichOptions();
  @Mixin private StanceOptions stances = new StanceOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--from-beginning",
      description = {
        "begin again at the oldest article of news.raw: what was enriched in the namespace before is deleted.",
        "Reads the news.raw of the namespace where there is something in it, else the live one."
      })
  private boolean fromBeginning;

  @Option(
      names = "--stop-at-end",
      description = "stop when all that was in news.raw at the start is done")
  private boolean stopAtEnd;

  @Option(
      names = "--order-within",
      paramLabel = "DURATION",
      description = {
        "how long a sketch waits for older ones, so that old news on several partitions gives the same each time",
        "(default: 3s in a namespace, else 0s)"
      })
  private @Nullable Duration orderWithin;

  @Option(
      names = "--gazetteer",
      paramLabel = "FILE",
      description =
          "names of countries to go by instead of those that ship, to try them on old news")
  private @Nullable Path gazetteer;

  @Override
  public Integer call() throws Exception {
    service.startLogging();
    EnrichSettings settings = settings();
    if (fromBeginning && settings.namespace().isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "--from-beginning needs a --namespace: the live topics are not written a second time");
    }
    Taggers taggers = Taggers.with(stances.tiers(), countries());
    KafkaConnection connection = kafka.connection();
    try (ServiceRun run = new ServiceRun(service.http(), connection)) {
      if (fromBeginning) {
        settings = afresh(connection, settings);
      }
      if (fromBeginning || run.ensureTopics(namespace.topics())) {
        serve(run, connection, settings, taggers);
      }
    }
    return 0;
  }

  private void serve(
      ServiceRun run, KafkaConnection connection, EnrichSettings settings, Taggers taggers)
      throws InterruptedException, ExecutionException {
    // A trial beside what is live is over when it ends; the live service comes back.
    boolean forGood = stopAtEnd || !settings.namespace().isEmpty();
    PipelineStages stages = new PipelineStages(run, connection, registry.client());
    if (!stopAtEnd) {
      stages.enrich(settings, taggers, forGood);
      run.await(Optional.empty());
      return;
    }
    InstantSource clock = InstantSource.system();
    try (TopicSetup cluster = new TopicSetup(connection, TIMEOUT);
        Settled settled = new Settled(connection, registry.client(), settings.namespace())) {
      CaughtUp work =
          new CaughtUp(
              cluster,
              settings.applicationId(),
              settings.source().topic(),
              settled,
              settings.source().orderWithin(),
              clock);
      Progress progress = new Progress(Output.err(spec), clock, "enriched", "articles");
      BooleanSupplier running = stages.enrich(settings, taggers, forGood).ready();
      while (!run.await(Optional.of(LOOK)) && !(running.getAsBoolean() && work.isDone())) {
        progress.at(work.total() - work.left(), work.total());
      }
    }
  }

  private static EnrichSettings afresh(KafkaConnection connection, EnrichSettings settings)
      throws IOException {
    try (TopicSetup cluster = new TopicSetup(connection, TIMEOUT)) {
      FreshNamespace fresh = new FreshNamespace(cluster);
      String raw = fresh.rawOf(settings.namespace());
      fresh.make(settings.namespace(), raw);
      Folders.delete(settings.stateDir().resolve(settings.applicationId()));
      return settings.reading(new RawSource(raw, settings.source().orderWithin()));
    }
  }

  private GazetteerCountryTagger countries() throws IOException {
    return gazetteer == null
        ? GazetteerCountryTagger.bundled()
        : GazetteerCountryTagger.of(gazetteer);
  }

  private EnrichSettings settings() {
    try {
      Duration usual = namespace.value().isEmpty() ? Duration.ZERO : ORDER;
      Duration within = Objects.requireNonNullElse(orderWithin, usual);
      return enrich.settings(namespace.value()).reading(new RawSource(namespace.value(), within));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
