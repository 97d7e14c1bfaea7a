package org.dateline.app.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.Namespaces;
import org.dateline.app.kafka.TopicSetup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline namespaces drop}. */
@Command(
    name = "drop",
    description =
        "Delete all topics and consumer groups of a namespace. Its ingester and enricher must be stopped.",
    mixinStandardHelpOptions = true)
public final class NamespacesDropCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Parameters(paramLabel = "NAME", description = "a namespace; the live topics can't be dropped")
  private String name = "";

  @Override
  public Integer call() throws IOException {
    if (Namespaces.prefix(name).isEmpty()) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "the live topics can't be dropped");
    }
    try (TopicSetup setup = new TopicSetup(kafka.connection(), Duration.ofSeconds(30))) {
      List<String> dropped = new Namespaces(setup).drop(name);
      dropped.forEach(topic -> Output.of(spec).println(topic + " deleted"));
    }
    return 0;
  }
}
