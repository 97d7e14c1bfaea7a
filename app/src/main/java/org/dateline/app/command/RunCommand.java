package org.dateline.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.config.ServiceCommand;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.service.PipelineStages;
import org.dateline.app.service.ServiceRun;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.dateline.ingest.IngestSettings;
import org.dateline.ingest.registry.FeedRegistry;
import org.dateline.ingest.registry.Subscription;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline run}: ingest and enrich in one process, on an embedded broker or a cluster. */
@Command(
    name = "run",
    description = {
      "Ingest and enrich in one process.",
      "Without --bootstrap-servers, broker and schema registry run inside it, on loopback."
    },
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer>, ServiceCommand {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private EmbeddedOptions embedded = new EmbeddedOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private IngestOptions ingest = new IngestOptions();
  @Mixin private ArchiveOptions archive = new ArchiveOptions();
  @Mixin private EnrichOptions enrich = new EnrichOptions();
  @Mixin private StanceOptions stances = new StanceOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--feeds",
      paramLabel = "FILE",
      description = "OPML, or a list with one address a line, to subscribe to at the start")
  private List<Path> feeds = List.of();

  @Option(
      names = "--for",
      paramLabel = "DURATION",
      description = "stop by itself after so long (default: never)")
  private @Nullable Duration atMost;

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    IngestSettings ingestSettings = checked(() -> ingest.settings(namespace.value()));
    EnrichSettings enrichSettings = checked(() -> enrichSettings());
    List<Subscription> subscriptions = new ArrayList<>();
    for (Path file : feeds) {
      subscriptions.addAll(FeedsImportCommand.read(file));
    }
    service.startLogging();
    try (Backend backend = kafka.given() ? cluster() : embedded()) {
      serve(backend, ingestSettings, enrichSettings, subscriptions);
    }
    return 0;
  }

  private void serve(
      Backend backend, IngestSettings reads, EnrichSettings tags, List<Subscription> subscriptions)
      throws IOException, InterruptedException, ExecutionException {
    try (ServiceRun run = new ServiceRun(service.http(), backend.kafka())) {
      if (!run.ensureTopics(namespace.topics())) {
        return;
      }
      try (FeedRegistry list =
          new FeedRegistry(backend.kafka().settings(), backend.registry(), namespace.value())) {
        list.add(subscriptions);
      }
      PipelineStages stages = new PipelineStages(run, backend.kafka(), backend.registry());
      // On a broker of its own there is no other instance, and the next run need not wait for this.
      stages.enrich(tags, Taggers.with(stances.tiers()), !kafka.given());
      stages.ingest(reads, archive.recorder(run));
      run.await(Optional.ofNullable(atMost));
    }
  }

  /** What the pipeline runs on. */
  private record Backend(KafkaConnection kafka, RegistryClient registry, AutoCloseable ours)
      implements AutoCloseable {
    @Override
    public void close() throws IOException {
      try {
        ours.close();
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  private Backend cluster() throws IOException {
    return new Backend(kafka.connection(), registry.client(), () -> {});
  }

  private Backend embedded() throws IOException {
    EmbeddedCluster cluster = embedded.start();
    Output.err(spec)
        .printf(
            "Kafka at %s, schema registry at %s%n",
            cluster.bootstrapServers(), cluster.registryUrl());
    return new Backend(
        KafkaConnection.plain(cluster.bootstrapServers()),
        new RegistryClient(RegistrySettings.of(cluster.registryUrl())),
        cluster);
  }

  private EnrichSettings enrichSettings() {
    return enrich.settings(namespace.value(), embedded.dataDir().resolve("enrich"));
  }

  private <T> T checked(java.util.function.Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
    }
  }
}
