package org.dateline.app.command;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.app.config.ServiceCommand;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.service.ServiceRun;
import org.dateline.app.service.Stage;
import org.dateline.enrich.EnrichService;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.Taggers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline enrich}: the enricher as a service of its own. */
@Command(
    name = "enrich",
    description = "Enrich what comes in news.raw, as a service.",
    mixinStandardHelpOptions = true)
public final class EnrichCommand implements Callable<Integer>, ServiceCommand {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private EnrichOptions enrich = new EnrichOptions();
  @Mixin private DeepTierOption deepTier = new DeepTierOption();
  @Mixin private ServiceOptions service = new ServiceOptions();

  @Override
  public Integer call() throws Exception {
    service.startLogging();
    EnrichSettings settings = settings();
    KafkaConnection connection = kafka.connection();
    try (ServiceRun run = new ServiceRun(service.http(), connection)) {
      if (run.ensureTopics(namespace.topics())) {
        EnrichService enricher =
            EnrichService.start(
                settings,
                connection.settings(),
                Taggers.with(deepTier.tiers()),
                registry.client(),
                run.meters());
        run.add(new Stage("enrich", enricher::isRunning, enricher.ended(), enricher));
        run.await(Optional.empty());
      }
    }
    return 0;
  }

  private EnrichSettings settings() {
    try {
      return enrich.settings(namespace.value());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
