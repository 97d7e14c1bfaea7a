package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.Namespaces;
import org.dateline.app.kafka.RecordCounts;
import org.dateline.app.kafka.TopicDescriptions;
import org.dateline.app.kafka.TopicDescriptions.Described;
import org.dateline.app.kafka.TopicSetup;
import org.dateline.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline namespaces list}. */
@Command(
    name = "list",
    description =
        "Show each namespace with its topics, its raw articles and what came out of them.",
    mixinStandardHelpOptions = true)
public final class NamespacesListCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();

  @Option(
      names = "--count",
      description = {
        "count articles however many there are, by reading them; without, more than 20000 offsets are not read,",
        "and a number behind <= is how many there are at most: marks of transactions count"
      })
  private boolean count;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = Output.of(spec);
    out.printf("%-24s %6s %12s %12s%n", "namespace", "topics", "raw", "articles");
    KafkaConnection connection = kafka.connection();
    RecordCounts counts = new RecordCounts(connection, count);
    try (TopicSetup setup = new TopicSetup(connection, Duration.ofSeconds(10))) {
      TopicDescriptions descriptions = new TopicDescriptions(setup);
      new Namespaces(setup)
          .all()
          .forEach(
              (name, topics) -> {
                String prefix = Namespaces.prefix(name);
                List<Described> found =
                    descriptions.of(List.of(Topics.RAW.in(prefix), Topics.ARTICLES.in(prefix)));
                out.printf(
                    "%-24s %6d %12s %12s%n",
                    name, topics.size(), counts.of(found.get(0)), counts.of(found.get(1)));
              });
    }
    return 0;
  }
}
