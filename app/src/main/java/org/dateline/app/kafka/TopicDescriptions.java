package org.dateline.app.kafka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.dateline.schemas.Topic;
import org.jspecify.annotations.Nullable;

/** What is there of our topics. */
public final class TopicDescriptions {
  private final TopicSetup cluster;

  /** Asks through this connection. */
  public TopicDescriptions(TopicSetup cluster) {
    this.cluster = cluster;
  }

  /**
   * One topic.
   *
   * @param partitions 0 where the topic is not there
   * @param ends of the partitions that have something between their oldest offset and their last
   * @param offsets between the ends of all partitions: no less than there are records
   * @param settings those that differ from the defaults of the cluster
   */
  public record Described(
      String name,
      int partitions,
      int replication,
      Map<TopicPartition, Long> ends,
      long offsets,
      Map<String, String> settings) {
    /** Copies, settings in the order of their names. */
    public Described {
      ends = Map.copyOf(ends);
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }
  }

  /** Describes topics, in their order. */
  public List<Described> of(List<Topic<?>> topics) {
    List<Described> all = new ArrayList<>();
    for (Topic<?> topic : topics) {
      TopicDescription description = find(topic.name());
      all.add(
          description == null
              ? new Described(topic.name(), 0, 0, Map.of(), 0, Map.of())
              : describe(topic.name(), description));
    }
    return all;
  }

  private @Nullable TopicDescription find(String name) {
    try {
      return cluster.await(
          () -> cluster.admin().describeTopics(List.of(name)).topicNameValues().get(name).get());
    } catch (KafkaUnreachableException | IllegalStateException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return null;
      }
      throw e;
    }
  }

  private Described describe(String name, TopicDescription description) {
    List<TopicPartition> partitions =
        description.partitions().stream()
            .map(partition -> new TopicPartition(name, partition.partition()))
            .toList();
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
    long between =
        partitions.stream().mapToLong(each -> ends.get(each) - first.getOrDefault(each, 0L)).sum();
    ends.entrySet().removeIf(end -> end.getValue() <= first.getOrDefault(end.getKey(), 0L));
    return new Described(
        name,
        partitions.size(),
        description.partitions().get(0).replicas().size(),
        ends,
        between,
        settings(name));
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, which));
    Map<TopicPartition, Long> found = new HashMap<>();
    cluster
        .await(() -> cluster.admin().listOffsets(asked).all().get())
        .forEach((partition, offset) -> found.put(partition, offset.offset()));
    return found;
  }

  private Map<String, String> settings(String name) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    Config config =
        cluster
            .await(() -> cluster.admin().describeConfigs(List.of(resource)).all().get())
            .get(resource);
    Map<String, String> settings = new TreeMap<>();
    for (ConfigEntry entry : config.entries()) {
      if (entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG) {
        settings.put(entry.name(), entry.value());
      }
    }
    return settings;
  }
}
