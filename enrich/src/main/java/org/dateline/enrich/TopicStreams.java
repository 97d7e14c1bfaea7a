package org.dateline.enrich;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.SchemaRegistry;
import org.dateline.schemas.serde.AvroSerde;

/**
 * The topics of a namespace as sources and sinks of one topology.
 *
 * @param namespace prefix of the topics, empty for the live ones
 */
record TopicStreams(StreamsBuilder builder, SchemaRegistry registry, String namespace) {
  /** A source by a name of its own. */
  <V extends SpecificRecord> KStream<String, V> read(Topic<V> topic, String name) {
    Topic<V> here = topic.in(namespace);
    return builder.stream(here.name(), consumed(name, AvroSerde.of(here, registry)));
  }

  /** A source whose values are bytes still; its topic by its full name. */
  KStream<String, byte[]> readBytes(String topic, String name) {
    return builder.stream(topic, consumed(name, Serdes.ByteArray()));
  }

  /** A sink by a name of its own. */
  <V extends SpecificRecord> void write(KStream<String, V> stream, Topic<V> topic, String name) {
    Topic<V> here = topic.in(namespace);
    stream.to(
        here.name(),
        Produced.<String, V>as(name)
            .withKeySerde(Serdes.String())
            .withValueSerde(AvroSerde.of(here, registry)));
  }

  private static <V> Consumed<String, V> consumed(String name, Serde<V> values) {
    return Consumed.<String, V>as(name).withKeySerde(Serdes.String()).withValueSerde(values);
  }
}
