package org.dateline.bench;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.dateline.enrich.EnrichSettings;
import org.dateline.enrich.stream.SaneTimestamps;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/** The least that a topology can do: decode each article, encode it, write it. */
final class PassThrough {
  private PassThrough() {}

  /** Starts it with the settings of an enricher. */
  static KafkaStreams start(
      EnrichSettings settings, Map<String, Object> connection, SchemaRegistry registry) {
    Map<String, Object> all = new HashMap<>(settings.streams(connection));
    all.put(SaneTimestamps.CLOCK, InstantSource.system());
    KafkaStreams streams =
        new KafkaStreams(topology(settings.namespace(), registry), new StreamsConfig(all));
    streams.start();
    return streams;
  }

  private static Topology topology(String namespace, SchemaRegistry registry) {
    Topic<RawArticle> raw = Topics.RAW.in(namespace);
    StreamsBuilder builder = new StreamsBuilder();
    builder.stream(
            raw.name(),
            Consumed.<String, RawArticle>as("raw")
                .withKeySerde(Serdes.String())
                .withValueSerde(AvroSerde.of(raw, registry)))
        .to(
            Topics.ARTICLES.in(namespace).name(),
            Produced.<String, RawArticle>as("articles")
                .withKeySerde(Serdes.String())
                .withValueSerde(AvroSerde.of(raw, registry)));
    return builder.build();
  }
}
