package org.dateline.app.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Tells when an enricher has done all that was in {@code news.raw} when it was first asked: all of
 * it is committed, and as many records have come out as went in. Fewer come out where an article
 * was there already or some of the output is deleted; then it is done once all that was asked about
 * is judged and nothing has come for a little while, or nothing at all for long.
 */
public final class CaughtUp {
  private static final Duration QUIET = Duration.ofSeconds(30);

  /** Longer than a verdict takes to what follows from it. */
  private static final Duration BRIEFLY = Duration.ofSeconds(5);

  private final TopicSetup cluster;
  private final String group;
  private final Settled settled;
  private final InstantSource clock;
  private final Map<TopicPartition, Long> until;
  private final long total;
  private final Duration order;
  private Settled.Count last = new Settled.Count(-1, 0, 0);
  private Instant quietSince;

  /**
   * Watches an enricher.
   *
   * @param group its application id
   * @param raw name of the news.raw that it reads
   * @param settled counts what comes out
   * @param order how long a sketch may wait for older ones before it is judged
   */
  public CaughtUp(
      TopicSetup cluster,
      String group,
      String raw,
      Settled settled,
      Duration order,
      InstantSource clock) {
    this.cluster = cluster;
    this.group = group;
    this.clock = clock;
    this.settled = settled;
    this.order = order;
    this.until = offsets(List.of(raw), OffsetSpec.latest());
    this.total = sum(until) - sum(offsets(List.of(raw), OffsetSpec.earliest()));
    this.quietSince = clock.instant();
  }

  /** Records of news.raw that are to be done. */
  public long total() {
    return total;
  }

  /** Records of news.raw that are not committed yet. */
  public long left() {
    Admin admin = cluster.admin();
    Map<TopicPartition, OffsetAndMetadata> committed =
        cluster.await(
            () -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    long left = 0;
    Map<TopicPartition, Long> first = null;
    for (Map.Entry<TopicPartition, Long> end : until.entrySet()) {
      OffsetAndMetadata done = committed.get(end.getKey());
      if (done == null) {
        first =
            first == null ? offsets(List.of(end.getKey().topic()), OffsetSpec.earliest()) : first;
        left += end.getValue() - first.getOrDefault(end.getKey(), 0L);
      } else {
        left += Math.max(0, end.getValue() - done.offset());
      }
    }
    return left;
  }

  /** Whether all is done; to be asked about twice a second. */
  public boolean isDone() {
    Settled.Count now = settled.count();
    boolean committed = left() == 0;
    if (!now.equals(last) || !committed) {
      last = now;
      quietSince = clock.instant();
    }
    Duration patience = now.judged() >= now.asked() ? order.plus(BRIEFLY) : QUIET;
    boolean quiet = !clock.instant().isBefore(quietSince.plus(patience));
    return committed && (now.out() >= total || quiet);
  }

  private Map<TopicPartition, Long> offsets(List<String> topics, OffsetSpec which) {
    Admin admin = cluster.admin();
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    cluster
        .await(() -> admin.describeTopics(topics).allTopicNames().get())
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(
                        partition ->
                            asked.put(new TopicPartition(name, partition.partition()), which)));
    Map<TopicPartition, Long> found = new HashMap<>();
    cluster
        .await(() -> admin.listOffsets(asked).all().get())
        .forEach((partition, offset) -> found.put(partition, offset.offset()));
    return found;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}
