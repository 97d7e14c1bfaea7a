package org.dateline.app.demo;

import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dateline.schemas.Provenance;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.RegistryClient;
import org.dateline.schemas.registry.RegistrySettings;
import org.dateline.schemas.serde.AvroSerde;

/** Live articles of invented words, so many a second, as more feeds than the demo's would bring. */
final class LiveTrickle implements AutoCloseable {
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final KafkaProducer<String, RawArticle> producer;
  private final Random random = new Random(5);
  private final AtomicInteger sent = new AtomicInteger();

  LiveTrickle(String servers, int registry, int perSecond) {
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", servers),
            new StringSerializer(),
            AvroSerde.of(
                    Topics.RAW,
                    new RegistryClient(RegistrySettings.of("http://127.0.0.1:" + registry)))
                .serializer());
    var unused = clock.scheduleAtFixedRate(this::send, 0, 1000 / perSecond, TimeUnit.MILLISECONDS);
  }

  private void send() {
    Instant now = Instant.now();
    String id = String.format("%032x", 0xA000_0000L + sent.getAndIncrement());
    StringBuilder text =
        new StringBuilder("Norway condemned the decision of Chile to close the harbour.");
    for (int i = 0; i < 300; i++) {
      text.append(' ').append("lo").append(Integer.toString(random.nextInt(1_000_000), 36));
    }
    RawArticle article =
        RawArticle.newBuilder()
            .setId(id)
            .setUrl("https://live.example.org/" + id)
            .setTitle("Report " + id + " of the strait")
            .setText(text.append('.').toString())
            .setPublishedAt(now)
            .setProvenance(
                Provenance.newBuilder().setExtractor("trickle").setFetchedAt(now).build())
            .build();
    var unused =
        producer.send(
            new ProducerRecord<>(Topics.RAW.name(), null, now.toEpochMilli(), id, article));
  }

  @Override
  public void close() {
    clock.shutdownNow();
    producer.close();
  }
}
