package org.dateline.ingest.registry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.dateline.ingest.KafkaSettings;
import org.dateline.ingest.state.FeedWriter;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroDecoder;
import org.dateline.schemas.serde.AvroEncoder;

/**
 * The registry of feeds, from outside: reads all of {@code news.feeds} and writes subscriptions to
 * it, which the owners of the feeds take in while they run.
 */
public final class FeedRegistry implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 15_000;

  private final Map<String, Object> connection;
  private final Topic<FeedState> topic;
  private final AvroDecoder<FeedState> decoder;
  private final KafkaProducer<String, byte[]> producer;
  private final FeedWriter writer;

  /**
   * Connects.
   *
   * @param connection bootstrap servers and whatever else Kafka clients need to connect
   * @param namespace prefix of the topics, empty for the live ones
   */
  public FeedRegistry(Map<String, Object> connection, SchemaRegistry registry, String namespace) {
    this.connection = new HashMap<>(connection);
    this.connection.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    topic = Topics.FEEDS.in(namespace);
    decoder = new AvroDecoder<>(FeedState.class, registry);
    Map<String, Object> settings = KafkaSettings.producer(connection);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TIMEOUT_MILLIS);
    producer = new KafkaProducer<>(settings);
    writer =
        new FeedWriter(
            producer,
            topic,
            new AvroEncoder<>(FeedState.class, registry),
            "command-" + UUID.randomUUID());
  }

  /** Every feed, by address. */
  public Map<String, FeedState> all() {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(KafkaSettings.reader(connection))) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.name()).stream()
              .map(each -> new TopicPartition(each.topic(), each.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<String, FeedState> feeds = new TreeMap<>();
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(Duration.ofMillis(500))) {
          if (each.value() == null) {
            feeds.remove(each.key());
          } else {
            feeds.put(each.key(), decoder.decode(each.value()));
          }
        }
      }
      return feeds;
    }
  }

  /**
   * Subscribes to feeds; one that is there keeps its state and takes over what the subscription
   * says.
   *
   * @return those that were not subscribed to before
   */
  public List<Subscription> add(Collection<Subscription> subscriptions) {
    Map<String, FeedState> known = all();
    List<Subscription> added = new ArrayList<>();
    for (Subscription each : subscriptions) {
      FeedState before = known.get(each.url());
      if (before == null) {
        writer.write(each.newState());
        added.add(each);
        continue;
      }
      FeedState after = each.subscribe(FeedState.newBuilder(before)).build();
      if (!after.equals(before)) {
        boolean revived = !before.getActive();
        writer.write(revived ? FeedState.newBuilder(after).setNextPollAt(null).build() : after);
        added.addAll(revived ? List.of(each) : List.of());
      }
    }
    producer.flush();
    return added;
  }

  /** Unsubscribes; false where the feed was not subscribed to. */
  public boolean remove(String url) {
    boolean known = all().containsKey(url);
    if (known) {
      writer.remove(url);
      producer.flush();
    }
    return known;
  }

  @Override
  public void close() {
    producer.close();
  }
}
