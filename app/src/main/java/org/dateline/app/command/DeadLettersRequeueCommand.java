package org.dateline.app.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dateline.app.config.Configurable;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.subscribe.Subscription;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.Topics;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code dateline deadletters requeue}: writes records back to the topic they were read from, byte
 * for byte, with their key and time. The letters stay where they are, as a record of what happened;
 * an article that was requeued twice is an exact duplicate the second time.
 */
@Command(
    name = "requeue",
    description = "Write dead letters back to the topic that they were read from.",
    mixinStandardHelpOptions = true)
public final class DeadLettersRequeueCommand implements Callable<Integer>, Configurable {
  @Spec private @Nullable CommandSpec spec;
  @Mixin private KafkaOptions kafka = new KafkaOptions();
  @Mixin private RegistryOptions registry = new RegistryOptions();
  @Mixin private NamespaceOption namespace = new NamespaceOption();
  @Mixin private DeadLetterSelection selection = new DeadLetterSelection();

  @Option(names = "--all", description = "all of them")
  private boolean all;

  @Option(names = "--dry-run", description = "only say which")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException, ExecutionException, InterruptedException {
    if (!all && !selection.isNarrow()) {
      throw new ParameterException(
          java.util.Objects.requireNonNull(spec).commandLine(),
          "say which with --id, --stage or --source, or --all");
    }
    KafkaConnection connection = kafka.connection();
    List<ProducerRecord<byte[], byte[]>> records = selected(connection);
    if (!dryRun) {
      send(connection, records);
    }
    Output.of(spec).println((dryRun ? "would requeue " : "requeued ") + records.size());
    return 0;
  }

  private List<ProducerRecord<byte[], byte[]>> selected(KafkaConnection connection) {
    List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Subscription<DeadLetter> letters =
        new Subscription<>(
            connection, registry.client(), Topics.DEAD_LETTERS.in(namespace.value()))) {
      letters.fromBeginning();
      letters.read(
          (record, letter) -> {
            if (letter.getTopic() != null && selection.matches(record.key(), letter)) {
              records.add(original(record.key(), letter));
              Output.of(spec).println(record.key() + "  " + letter.getMessage());
            }
            return true;
          },
          true);
    }
    return records;
  }

  private static void send(KafkaConnection connection, List<ProducerRecord<byte[], byte[]>> records)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings = connection.settings();
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 12 << 20);
    try (Producer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (ProducerRecord<byte[], byte[]> record : records) {
        sent.add(producer.send(record));
      }
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    }
  }

  private static ProducerRecord<byte[], byte[]> original(String id, DeadLetter letter) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            letter.getTopic(),
            null,
            letter.getTimestamp().toEpochMilli(),
            bytes(letter.getKey()),
            bytes(letter.getValue()));
    record.headers().add("dateline-requeued", id.getBytes(UTF_8));
    return record;
  }

  private static byte @Nullable [] bytes(@Nullable ByteBuffer buffer) {
    if (buffer == null) {
      return null;
    }
    byte[] copy = new byte[buffer.remaining()];
    buffer.duplicate().get(copy);
    return copy;
  }
}
