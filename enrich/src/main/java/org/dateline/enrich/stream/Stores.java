package org.dateline.enrich.stream;

import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.dateline.schemas.ArticleState;
import org.dateline.schemas.CarriersRecord;
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

  private static <K, V> StoreBuilder<KeyValueStore<K, V>> store(
      String name, Serde<K> keys, Serde<V> values) {
    return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
            org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name), keys, values)
        .withLoggingEnabled(CHANGELOG);
  }
}
