package org.dateline.app.command;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.Topic;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline topics create}: makes the topics that are missing, changes none. */
@Command(
    name = "create",
    description = "Create the topics that are missing; those that are there are left alone.",
    mixinStandardHelpOptions = true)
public final class TopicsCreateCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "partitions of each new topic (default: what the topic says itself)")
  private @Nullable Integer partitions;

  @Option(
      names = "--replication-factor",
      paramLabel = "N",
      description = "copies of each partition (default: that of the cluster)")
  private @Nullable Short replication;

  @Override
  public Integer call() throws IOException {
    List<Topic<?>> topics = namespace.topics();
    try (TopicSetup setup = new TopicSetup(kafka.connection(), Duration.ofSeconds(10))) {
      List<String> made =
          setup.create(topics, Optional.ofNullable(partitions), Optional.ofNullable(replication));
      for (Topic<?> topic : topics) {
        String state = made.contains(topic.name()) ? "created" : "there already";
        Output.of(spec).printf("%-24s %s%n", topic.name(), state);
      }
    }
    return 0;
  }
}
