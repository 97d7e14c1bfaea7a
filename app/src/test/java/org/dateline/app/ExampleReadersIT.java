package org.dateline.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.app.broker.EmbeddedCluster;
import org.dateline.app.broker.TestCluster;
import org.dateline.app.subscribe.Records;
import org.dateline.schemas.EnrichedArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of examples, with stock clients, against broker and registry. */
class ExampleReadersIT {

  @TempDir Path folder;
  private final String namespace = "examples-" + UUID.randomUUID();
  private final String topic = Topics.ARTICLES.in(namespace).name();
  private final EmbeddedCluster cluster = TestCluster.shared();

  @Test
  void kafkaJsReadsArticlesThroughTheRegistry() throws Exception {
    for (String file : List.of("package.json", "package-lock.json", "read.js")) {
      Files.copy(Path.of("../examples/javascript", file), folder.resolve(file));
    }
    assumeTrue(
        run(Map.of(), "npm", "ci", "--no-audit", "--no-fund").exit() == 0,
        "skipped: npm is not there, or its registry does not answer");
    readsBoth("node", "read.js", "--max", "2");
  }

  @Test
  void pythonReadsArticlesThroughTheRegistry() throws Exception {
    Files.copy(Path.of("../examples/python/read.py"), folder.resolve("read.py"));
    // The first on the path may be one without the packages that the system's own has.
    String python =
        Files.isExecutable(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
    assumeTrue(
        run(Map.of(), python, "-c", "import confluent_kafka, avro.io").exit() == 0,
        "skipped: python3 with confluent-kafka and avro is not there");
    readsBoth(python, "read.py", "--max", "2");
  }

  private void readsBoth(String... command) throws Exception {
    publish();
    Finished reader =
        run(
            Map.of(
                "BOOTSTRAP_SERVERS",
                cluster.bootstrapServers(),
                "SCHEMA_REGISTRY",
                cluster.registryUrl(),
                "PYTHONIOENCODING",
                "utf-8",
                "TOPIC",
                topic),
            command);
    assertThat(reader.exit()).as(reader.output()).isZero();
    assertThat(reader.output())
        .contains("a1\tPK US\tPK>US -\tIslamabad objects", "a2\tFR\tPK>US -\tÉté à Paris");
  }

  private void publish() throws Exception {
    CommandRun.of(
        "topics",
        "create",
        new String[] {"--bootstrap-servers", cluster.bootstrapServers(), "--namespace", namespace});
    AvroEncoder<EnrichedArticle> encoder =
        new AvroEncoder<>(
            EnrichedArticle.class, new RegistryClient(RegistrySettings.of(cluster.registryUrl())));
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (EnrichedArticle article :
          List.of(
              Records.article("a1", "Islamabad objects", List.of("PK", "US")),
              Records.article("a2", "Été à Paris", List.of("FR")))) {
        byte[] value = encoder.encode(topic, article);
        producer.send(new ProducerRecord<>(topic, article.getId(), value)).get();
      }
    }
  }

  private record Finished(int exit, String output) {}

  private Finished run(Map<String, String> environment, String... command) throws Exception {
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return new Finished(-1, String.valueOf(e.getMessage()));
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Finished(process.waitFor(), Files.readString(output, UTF_8));
  }
}
