package org.dateline.schemas.serde;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.SchemaRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's serde over {@link AvroEncoder} and {@link AvroDecoder}; null stays null, the tombstone of
 * a compacted topic.
 *
 * @param <V> generated class
 */
public final class AvroSerde<V extends SpecificRecord> implements Serde<V> {
  private final AvroEncoder<V> encoder;
  private final AvroDecoder<V> decoder;

  /** A serde for one generated class. */
  public AvroSerde(Class<V> type, SchemaRegistry registry) {
    this.encoder = new AvroEncoder<>(type, registry);
    this.decoder = new AvroDecoder<>(type, registry);
  }

  /** A serde for the values of a topic. */
  public static <V extends SpecificRecord> AvroSerde<V> of(
      Topic<V> topic, SchemaRegistry registry) {
    return new AvroSerde<>(topic.valueType(), registry);
  }

  @Override
  public Serializer<V> serializer() {
    return this::encode;
  }

  @Override
  public Deserializer<V> deserializer() {
    return this::decode;
  }

  // Kafka's interfaces carry no null annotations: a tombstone passes through both ways.
  @SuppressWarnings("NullAway")
  private byte @Nullable [] encode(String topic, @Nullable V value) {
    return value == null ? null : encoder.encode(topic, value);
  }

  private @Nullable V decode(String topic, byte @Nullable [] bytes) {
    return bytes == null ? null : decoder.decode(bytes);
  }
}
