package org.dateline.schemas;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic as a typed constant: its keys are UTF-8 strings, its values Avro records in Confluent
 * framing.
 *
 * @param name name without a namespace, such as {@code news.raw}
 * @param valueType generated class of the values
 * @param partitions partitions it is created with when nothing else is configured, at least 1
 * @param settings topic settings in Kafka's own names
 * @param <V> type of the values
 */
public record Topic<V extends SpecificRecord>(
    String name, Class<V> valueType, int partitions, Map<String, String> settings) {

  /** Checks the name against Kafka's rule and copies the settings. */
  public Topic {
    if (!name.matches("[a-zA-Z0-9._-]{1,249}")) {
      throw new IllegalArgumentException(
          "topic name '" + name + "' is not a legal Kafka topic name");
    }
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "topic " + name + ": partitions must be at least 1, not " + partitions);
    }
    settings = Map.copyOf(settings);
  }

  /** The same topic in a namespace: {@code ns.name}; an empty namespace is the live one. */
  public Topic<V> in(String namespace) {
    return namespace.isEmpty()
        ? this
        : new Topic<>(namespace + "." + name, valueType, partitions, settings);
  }
}
