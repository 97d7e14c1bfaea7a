package org.dateline.enrich.stream;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.Configurable;
import org.apache.kafka.streams.processor.TimestampExtractor;
import org.jspecify.annotations.Nullable;

/**
 * Record timestamps, but never one ahead of the clock: a single record from the year 2099 would
 * move stream time there and empty every window for good. Such a record counts as having come now.
 */
public final class SaneTimestamps implements TimestampExtractor, Configurable {
  /** Key of the settings under which Kafka Streams hands over the clock. */
  public static final String CLOCK = "dateline.clock";

  private @Nullable InstantSource clock;

  @Override
  public void configure(Map<String, ?> settings) {
    clock = (InstantSource) settings.get(CLOCK);
  }

  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long timestamp = record.timestamp();
    if (timestamp < 0) {
      return Math.max(0, partitionTime);
    }
    return Math.min(timestamp, Objects.requireNonNull(clock, CLOCK).millis());
  }
}
