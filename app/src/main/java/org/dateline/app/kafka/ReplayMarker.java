package org.dateline.app.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.dateline.schemas.Topics;

/**
 * How far a replay has come, kept where its articles are: as the offset of a consumer group that
 * nobody reads with. So it goes with its namespace, and can be taken up on another machine.
 */
public final class ReplayMarker {
  private final TopicSetup cluster;
  private final String group;
  private final TopicPartition place;

  /**
   * The marker of one replay.
   *
   * @param what says all that decides which items there are: sources with their sizes, settings
   */
  public ReplayMarker(TopicSetup cluster, String namespace, String what) {
    this.cluster = cluster;
    String prefix = namespace.isEmpty() ? "" : namespace + ".";
    UUID name = UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    this.group = prefix + "dateline-replay-" + name;
    this.place = new TopicPartition(Topics.RAW.in(namespace).name(), 0);
  }

  /** Items that an earlier run has done; 0 where there was none, or it came to its end. */
  public long items() {
    Admin admin = cluster.admin();
    Map<TopicPartition, OffsetAndMetadata> marked =
        cluster.await(
            () -> admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get());
    OffsetAndMetadata mark = marked.get(place);
    return mark == null ? 0 : mark.offset();
  }

  /** Notes how many items are done. */
  public void put(long items) {
    Admin admin = cluster.admin();
    OffsetAndMetadata mark = new OffsetAndMetadata(items, "items replayed");
    cluster.await(() -> admin.alterConsumerGroupOffsets(group, Map.of(place, mark)).all().get());
  }

  /** Forgets it: the replay has come to its end. */
  public void clear() {
    Admin admin = cluster.admin();
    try {
      cluster.await(() -> admin.deleteConsumerGroups(List.of(group)).all().get());
    } catch (IllegalStateException e) {
      if (!(e.getCause() instanceof GroupIdNotFoundException)) {
        throw e;
      }
    }
  }
}
