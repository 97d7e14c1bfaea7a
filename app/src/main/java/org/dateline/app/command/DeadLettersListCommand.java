package org.dateline.app.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.dateline.app.config.Configurable;
import org.dateline.app.subscribe.Columns;
import org.dateline.app.subscribe.RecordJson;
import org.dateline.app.subscribe.Subscription;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline deadletters list}: all that is there, oldest first. */
@Command(
    name = "list",
    description = "Show what could not be processed: where it was read, why it failed.",
    mixinStandardHelpOptions = true)
public final class DeadLettersListCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private DeadLetterSelection selection = new DeadLetterSelection();

  @Option(
      names = "--json",
      description = "one JSON object a line, with the bytes in Base64, named as in the Avro schema")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (Subscription<DeadLetter> letters =
        new Subscription<>(
            kafka.connection(), registry.client(), Topics.DEAD_LETTERS.in(namespace.value()))) {
      letters.fromBeginning();
      letters.read(
          (record, letter) -> {
            if (selection.matches(record.key(), letter)) {
              show(record.key(), letter);
            }
            return true;
          },
          true);
    }
    return 0;
  }

  private void show(String id, DeadLetter letter) {
    PrintWriter out = Output.of(spec);
    if (json) {
      ObjectNode line = named(id);
      line.setAll(RecordJson.of(letter));
      out.println(line);
    } else {
      out.println(
          String.join(
              "  ",
              Columns.time(letter.getFailedAt()),
              Columns.fit(letter.getStage(), 8),
              id,
              letter.getMessage()));
    }
  }

  private static ObjectNode named(String id) {
    return JsonNodeFactory.instance.objectNode().put("id", id);
  }
}
