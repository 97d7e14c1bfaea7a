package org.dateline.app.command;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.dateline.app.config.ServiceCommand;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.service.ServiceRun;
import org.dateline.app.service.Stage;
import org.dateline.ingest.IngestService;
import org.dateline.ingest.IngestSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline ingest}: polls the feeds of the registry until it is stopped. */
@Command(
    name = "ingest",
    description = "Poll the feeds and publish their articles; several instances share the feeds.",
    mixinStandardHelpOptions = true)
public final class IngestCommand implements Callable<Integer>, ServiceCommand {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private ServiceOptions service = new ServiceOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private IngestOptions ingest = new IngestOptions();
  @Mixin private ArchiveOptions archive = new ArchiveOptions();

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    IngestSettings settings = settings();
    KafkaConnection connection = kafka.connection();
    service.startLogging();
    try (ServiceRun run = new ServiceRun(service.http(), connection)) {
      if (run.ensureTopics(namespace.topics())) {
        IngestService feeds =
            IngestService.start(
                settings,
                connection.settings(),
                registry.client(),
                run.meters(),
                archive.recorder(run));
        run.add(new Stage("ingest", feeds::isReady, feeds.ended(), feeds));
        run.await(Optional.empty());
      }
    }
    return 0;
  }

  private IngestSettings settings() {
    try {
      return ingest.settings(namespace.value());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage(), e);
    }
  }
}
