package org.dateline.app.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.schemas.registry.InMemoryRegistry;
import org.dateline.schemas.registry.RegisteredSchema;

/**
 * The journal of the embedded registry: a compacted topic whose records look as the Confluent
 * registry writes them, so that one can be started on it later.
 */
final class SchemasTopic implements AutoCloseable {
  private static final String NAME = "_schemas";
  private static final TopicPartition ONLY = new TopicPartition(NAME, 0);
  private static final JsonMapper JSON = new JsonMapper();

  private final String bootstrapServers;
  private final KafkaProducer<String, String> producer;

  SchemasTopic(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    create();
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "client.id", "registry"),
            new StringSerializer(),
            new StringSerializer());
  }

  /** Puts back all that the topic holds. */
  void replayInto(InMemoryRegistry registry) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrapServers,
            "client.id", "registry",
            "isolation.level", "read_uncommitted",
            "enable.auto.commit", "false");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(ONLY));
      consumer.seekToBeginning(List.of(ONLY));
      long end = consumer.endOffsets(List.of(ONLY)).get(ONLY);
      while (consumer.position(ONLY) < end) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
          apply(record, registry);
        }
      }
    }
  }

  /** Writes a version and waits until it is kept. */
  void append(RegisteredSchema registered) {
    send(registered, false);
  }

  /** Writes that a version is deleted; the schema stays in the record, for its id. */
  void delete(RegisteredSchema registered) {
    send(registered, true);
  }

  private static String key(String subject, int version) {
    return JSON.createObjectNode()
        .put("keytype", "SCHEMA")
        .put("subject", subject)
        .put("version", version)
        .put("magic", 1)
        .toString();
  }

  private static void apply(ConsumerRecord<String, String> record, InMemoryRegistry registry) {
    try {
      JsonNode key = JSON.readTree(record.key());
      if (!"SCHEMA".equals(key.path("keytype").asText())) {
        return;
      }
      JsonNode value = JSON.readTree(record.value());
      Schema schema =
          new Schema.Parser(NameValidator.NO_VALIDATION).parse(value.path("schema").asText());
      RegisteredSchema registered =
          new RegisteredSchema(
              value.path("subject").asText(),
              value.path("version").asInt(),
              value.path("id").asInt(),
              schema);
      registry.restore(registered);
      if (value.path("deleted").asBoolean()) {
        registry.remove(registered);
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(
          NAME + " offset " + record.offset() + " is not JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void create() {
    NewTopic topic = new NewTopic(NAME, 1, (short) 1).configs(Map.of("cleanup.policy", "compact"));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin.createTopics(List.of(topic)).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(NAME + ": " + e.getCause(), e);
      }
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  private void send(RegisteredSchema registered, boolean deleted) {
    ObjectNode value =
        JSON.createObjectNode()
            .put("subject", registered.subject())
            .put("version", registered.version())
            .put("id", registered.id())
            .put("schema", registered.schema().toString())
            .put("deleted", deleted);
    String key = key(registered.subject(), registered.version());
    try {
      producer.send(new ProducerRecord<>(NAME, key, value.toString())).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(NAME + ": " + e.getCause(), e);
    } catch (InterruptedException e) {
      throw new InterruptException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
