package org.dateline.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.dateline.app.config.Configurable;
import org.dateline.app.diff.Comparison;
import org.dateline.app.diff.DiffJson;
import org.dateline.app.diff.DiffTable;
import org.dateline.app.diff.Side;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.kafka.Namespaces;
import org.dateline.app.subscribe.Subscription;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline diff}: what two namespaces say differently of the same articles. */
@Command(
    name = "diff",
    description = {
      "Compare what two namespaces say of the same articles: those only in one, countries and stances gained, lost and turned.",
      "Totals by country and pair are over the articles that both have."
    },
    mixinStandardHelpOptions = true)
public final class DiffCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();

  @Parameters(
      index = "0",
      paramLabel = "A",
      description = "a namespace, or live for the topics without one")
  private String a = "";

  @Parameters(index = "1", paramLabel = "B", description = "another")
  private String b = "";

  @Option(
      names = "--json",
      description = "one JSON object an article that differs, and one with the totals")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    KafkaConnection connection = kafka.connection();
    RegistryClient schemas = registry.client();
    Comparison comparison =
        Comparison.of(side(connection, schemas, a), side(connection, schemas, b));
    PrintWriter out = Output.of(spec);
    if (json) {
      DiffJson.lines(comparison, a, b).forEach(out::println);
    } else {
      DiffTable.lines(comparison, a, b).forEach(out::println);
    }
    return 0;
  }

  private static Side side(KafkaConnection connection, RegistryClient schemas, String name) {
    String namespace = Namespaces.prefix(name);
    Side side = new Side();
    read(connection, schemas, Topics.ARTICLES.in(namespace), side::add);
    read(connection, schemas, Topics.DUPLICATES.in(namespace), side::add);
    return side;
  }

  private static <V extends SpecificRecord> void read(
      KafkaConnection connection, RegistryClient schemas, Topic<V> topic, Consumer<V> into) {
    try (Subscription<V> records = new Subscription<>(connection, schemas, topic)) {
      records.fromBeginning();
      records.read(
          (record, value) -> {
            into.accept(value);
            return true;
          },
          true);
    }
  }
}
