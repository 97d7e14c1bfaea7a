package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.RecordCounts;
import org.dateline.app.kafka.TopicDescriptions;
import org.dateline.app.kafka.TopicDescriptions.Described;
import org.dateline.app.kafka.TopicSetup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline topics describe}: what is there of them. */
@Command(
    name = "describe",
    description = "Show partitions, copies, records and settings of each topic.",
    mixinStandardHelpOptions = true)
public final class TopicsDescribeCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();

  @Option(
      names = "--count",
      description = {
        "count the records of every topic, by reading it; without, one with more than 20000 offsets is not read,",
        "and a number behind <= is how many records it has at most: marks of transactions and gaps count"
      })
  private boolean count;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    out.printf("%-24s %10s %6s %10s  %s%n", "topic", "partitions", "copies", "records", "settings");
    KafkaConnection connection = kafka.connection();
    RecordCounts counts = new RecordCounts(connection, count);
    try (TopicSetup setup = new TopicSetup(connection, Duration.ofSeconds(10))) {
      for (Described topic : new TopicDescriptions(setup).of(namespace.topics())) {
        out.println(line(topic, counts));
      }
    }
    return 0;
  }

  private static String line(Described topic, RecordCounts counts) {
    if (topic.partitions() == 0) {
      return String.format("%-24s is not there", topic.name());
    }
    String settings =
        topic.settings().entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    return String.format(
        "%-24s %10d %6d %10s  %s",
        topic.name(), topic.partitions(), topic.replication(), counts.of(topic), settings);
  }
}
