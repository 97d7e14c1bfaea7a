package org.dateline.enrich.stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * Record timestamps, but never one ahead of the clock: a single record from the year 2099 would
 * move stream time there and empty every window for good. Such a record counts as having come now.
 */
public final class SaneTimestamps implements TimestampExtractor {
  @Override
  public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
    long timestamp = record.timestamp();
    if (timestamp < 0) {
      return Math.max(0, partitionTime);
    }
    return Math.min(timestamp, System.currentTimeMillis());
  }
}
