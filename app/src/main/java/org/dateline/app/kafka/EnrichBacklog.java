package org.dateline.app.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/**
 * What waits for an enricher: the records of the topics that an article goes through and whose
 * offsets its group has not committed.
 */
public final class EnrichBacklog {
  /** The way of an article: it waits in one of these at a time. */
  private static final List<Topic<?>> WAY = List.of(Topics.RAW, Topics.SKETCHES, Topics.VERDICTS);

  /** What an open transaction has written is on its way still, and counted where it came from. */
  private static final ListOffsetsOptions COMMITTED =
      new ListOffsetsOptions(IsolationLevel.READ_COMMITTED);

  private final TopicSetup cluster;
  private final String group;
  private final String raw;
  private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();

  private EnrichBacklog(TopicSetup cluster, String group, String namespace) {
    this.cluster = cluster;
    this.group = group;
    this.raw = Topics.RAW.in(namespace).name();
    List<String> names = new ArrayList<>();
    WAY.forEach(topic -> names.add(topic.in(namespace).name()));
    cluster
        .await(() -> cluster.admin().describeTopics(names).allTopicNames().get())
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        each ->
                            ends.put(
                                new TopicPartition(name, each.partition()), OffsetSpec.latest())));
  }

  /** That of the enricher of the live topics, which must be there. */
  public static EnrichBacklog live(TopicSetup cluster) {
    return new EnrichBacklog(cluster, "dateline-enrich", "");
  }

  /**
   * A look.
   *
   * @param arrived articles that ever came to news.raw
   * @param waiting records that are not done; one in each partition that is written in transactions
   *     may be their mark instead, which is not counted
   */
  public record Look(long arrived, long waiting) {}

  /** Whether an enricher runs. */
  public boolean isRunning() {
    Admin admin = cluster.admin();
    try {
      return !cluster
          .await(() -> admin.describeConsumerGroups(List.of(group)).all().get())
          .get(group)
          .members()
          .isEmpty();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return false;
      }
      throw e;
    }
  }

  /** What waits now; empty before the enricher has committed anything. */
  public Optional<Look> look() {
    Admin admin = cluster.admin();
    Map<TopicPartition, OffsetAndMetadata> committed =
        cluster.await(
            () -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    long[] arrived = {0};
    long[] waiting = {0};
    boolean[] begun = {false};
    cluster
        .await(() -> admin.listOffsets(ends, COMMITTED).all().get())
        .forEach(
            (partition, end) -> {
              OffsetAndMetadata done = committed.get(partition);
              boolean isRaw = partition.topic().equals(raw);
              arrived[0] += isRaw ? end.offset() : 0;
              if (done != null) {
                begun[0] |= isRaw;
                waiting[0] += Math.max(0, end.offset() - done.offset() - (isRaw ? 0 : 1));
              }
            });
    return begun[0] ? Optional.of(new Look(arrived[0], waiting[0])) : Optional.empty();
  }
}
