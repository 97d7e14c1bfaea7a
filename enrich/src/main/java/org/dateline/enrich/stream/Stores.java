package org.dateline.enrich.stream;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.WindowStore;
import org.dateline.schemas.ArticleStances;
import org.dateline.schemas.ArticleState;
import org.dateline.schemas.CarriersRecord;
import org.dateline.schemas.SketchRecord;
import org.dateline.schemas.StanceChange;
import org.dateline.schemas.StanceDay;
import org.dateline.schemas.StanceVote;
import org.dateline.schemas.WindowEntry;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/** The stores of the topology: what is remembered of articles, sketches and stories. */
public final class Stores {
  /** By article id: hash and revision of its newest version. */
  public static final String ARTICLES = "articles";

  /** By number in the order of insertion: the sketches of the window. */
  public static final String WINDOW = "window";

  /** By id of the published article: who carried its text. */
  public static final String STORIES = "stories";

  /**
   * By {@code holder>target@day/article}: what each article says of a pair, for as long as articles
   * are remembered.
   */
  public static final String STANCE_VOTES = "stance-votes";

  /** By {@code holder>target@day}: the table of the stance series. */
  public static final String STANCE_DAYS = "stance-days";

  /** By {@code holder>target@day}: the turns of the stance series. */
  public static final String STANCE_CHANGES = "stance-changes";

  /** By article id: what its newest version said, for as long as articles are remembered. */
  public static final String SAID = "said";

  /** By time and article: sketches that wait for older ones; in replays alone. */
  public static final String ORDER = "order";

  private static final Map<String, String> CHANGELOG =
      Map.of(TopicConfig.COMPRESSION_TYPE_CONFIG, "producer");

  private Stores() {}

  /** Builds {@link #ARTICLES}. */
  public static StoreBuilder<KeyValueStore<String, ArticleState>> articles(
      SchemaRegistry registry) {
    return store(ARTICLES, Serdes.String(), new AvroSerde<>(ArticleState.class, registry));
  }

  /** Builds {@link #WINDOW}. */
  public static StoreBuilder<KeyValueStore<Long, WindowEntry>> window(SchemaRegistry registry) {
    return store(WINDOW, Serdes.Long(), new AvroSerde<>(WindowEntry.class, registry));
  }

  /** Builds {@link #STORIES}. */
  public static StoreBuilder<KeyValueStore<String, CarriersRecord>> stories(
      SchemaRegistry registry) {
    return store(STORIES, Serdes.String(), new AvroSerde<>(CarriersRecord.class, registry));
  }

  /** Builds {@link #STANCE_VOTES}; each vote with the stream time when it last came. */
  public static StoreBuilder<TimestampedKeyValueStore<String, StanceVote>> stanceVotes(
      SchemaRegistry registry) {
    return org.apache.kafka.streams.state.Stores.timestampedKeyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentTimestampedKeyValueStore(STANCE_VOTES),
            Serdes.String(),
            new AvroSerde<>(StanceVote.class, registry))
        .withLoggingEnabled(CHANGELOG);
  }

  /** Builds {@link #STANCE_DAYS}. */
  public static StoreBuilder<KeyValueStore<String, StanceDay>> stanceDays(SchemaRegistry registry) {
    return store(STANCE_DAYS, Serdes.String(), new AvroSerde<>(StanceDay.class, registry));
  }

  /** Builds {@link #STANCE_CHANGES}. */
  public static StoreBuilder<KeyValueStore<String, StanceChange>> stanceChanges(
      SchemaRegistry registry) {
    return store(STANCE_CHANGES, Serdes.String(), new AvroSerde<>(StanceChange.class, registry));
  }

  /**
   * Builds {@link #SAID}.
   *
   * @param memory how long an article is remembered, by stream time
   */
  public static StoreBuilder<WindowStore<String, ArticleStances>> said(
      SchemaRegistry registry, Duration memory) {
    return org.apache.kafka.streams.state.Stores.windowStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentWindowStore(
                SAID, memory, Duration.ofMillis(1), false),
            Serdes.String(),
            new AvroSerde<>(ArticleStances.class, registry))
        .withLoggingEnabled(CHANGELOG);
  }

  /** Builds {@link #ORDER}. */
  public static StoreBuilder<KeyValueStore<String, SketchRecord>> order(SchemaRegistry registry) {
    return store(ORDER, Serdes.String(), new AvroSerde<>(SketchRecord.class, registry));
  }

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
        .withLoggingEnabled(CHANGELOG);
  }
}
