package org.dateline.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dateline.app.kafka.KafkaConnection;
import org.dateline.app.subscribe.Subscription;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;

/** Subscribers of the demo's topics, as anybody could be one: they show articles and count. */
final class DemoAudience implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final DemoTally tally = new DemoTally();
  private final KafkaConnection kafka;
  private final SchemaRegistry registry;
  private final List<Subscription<?>> subscriptions = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();

  DemoAudience(
      KafkaConnection kafka, SchemaRegistry registry, DemoScreen screen, DemoServer server) {
    this.kafka = kafka;
    this.registry = registry;
    follow(
        Topics.ARTICLES,
        article -> {
          tally.article(article, Instant.now());
          screen.article(article, server);
        });
    follow(Topics.DUPLICATES, tally::duplicate);
    follow(Topics.DEAD_LETTERS, letter -> tally.deadLetter());
  }

  /** Counts now. */
  DemoSummary summary(long fetched) {
    return tally.summary(fetched);
  }

  /** Waits until all that was published has come to its end, at most so long. */
  void settle(Duration atMost) throws InterruptedException {
    Instant giveUp = Instant.now().plus(atMost);
    long published = published();
    while (tally.settled() < published && Instant.now().isBefore(giveUp)) {
      Thread.sleep(LOOK.toMillis());
    }
  }

  /** Records in {@code news.raw}, whose producers use no transactions. */
  private long published() {
    Map<String, Object> settings = new HashMap<>(kafka.settings());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          IntStream.range(0, consumer.partitionsFor(Topics.RAW.name()).size())
              .mapToObj(partition -> new TopicPartition(Topics.RAW.name(), partition))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
    }
  }

  private <V extends SpecificRecord> void follow(Topic<V> topic, Consumer<V> reader) {
    Subscription<V> subscription = new Subscription<>(kafka, registry, topic);
    subscription.fromBeginning();
    Thread thread =
        new Thread(
            () ->
                subscription.read(
                    (record, value) -> {
                      reader.accept(value);
                      return true;
                    },
                    false),
            "audience-" + topic.name());
    thread.setDaemon(true);
    thread.start();
    subscriptions.add(subscription);
    threads.add(thread);
  }

  @Override
  public void close() {
    subscriptions.forEach(Subscription::stop);
    for (int i = 0; i < threads.size(); i++) {
      try {
        threads.get(i).join(Duration.ofSeconds(5).toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      subscriptions.get(i).close();
    }
  }
}
