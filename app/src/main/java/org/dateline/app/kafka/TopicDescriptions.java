package org.dateline.app.kafka;

import java.util.ArrayList;
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
   * @param records offsets between the ends of all partitions: the number of records, or more where
   *     the topic is compacted or transactional
   * @param settings those that differ from the defaults of the cluster
   */
  public record Described(
      String name, int partitions, int replication, long records, Map<String, String> settings) {
    /** Copies, in the order of the names. */
    public Described {
      settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }
  }

  /** Describes topics, in their order. */
  public List<Described> of(List<Topic<?>> topics) {
    List<Described> all = new ArrayList<>();
    for (Topic<?> topic : topics) {
      TopicDescription description = find(topic.name());
      all.add(
          description == null
              ? new Described(topic.name(), 0, 0, 0, Map.of())
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
    return new Described(
        name,
        partitions.size(),
        description.partitions().get(0).replicas().size(),
        sum(partitions, OffsetSpec.latest()) - sum(partitions, OffsetSpec.earliest()),
        settings(name));
  }

  private long sum(List<TopicPartition> partitions, OffsetSpec end) {
    Map<TopicPartition, OffsetSpec> asked = new java.util.HashMap<>();
    partitions.forEach(partition -> asked.put(partition, end));
    return cluster.await(() -> cluster.admin().listOffsets(asked).all().get()).values().stream()
        .mapToLong(found -> found.offset())
        .sum();
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
