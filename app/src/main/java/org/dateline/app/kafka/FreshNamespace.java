package org.dateline.app.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dateline.app.kafka.TopicDescriptions.Described;
import org.dateline.schemas.Topic;
import org.dateline.schemas.Topics;

/** Makes a namespace ready to be enriched from the beginning. */
public final class FreshNamespace {
  private final TopicSetup cluster;

  /** Asks through this connection. */
  public FreshNamespace(TopicSetup cluster) {
    this.cluster = cluster;
  }

  /**
   * Namespace of the news.raw to read: the namespace's own where a replay or an ingester has filled
   * it, else the live one.
   */
  public String rawOf(String namespace) {
    List<Described> own = new TopicDescriptions(cluster).of(List.of(Topics.RAW.in(namespace)));
    return own.get(0).offsets() > 0 ? namespace : "";
  }

  /**
   * Deletes what was enriched in a namespace before, and makes its topics anew, with as many
   * partitions as the news.raw that is read.
   *
   * @param raw namespace of that news.raw
   * @throws IllegalStateException where the enricher of the namespace still runs, or there is no
   *     such news.raw
   */
  public void make(String namespace, String raw) {
    String source = Topics.RAW.in(raw).name();
    int partitions =
        new TopicDescriptions(cluster).of(List.of(Topics.RAW.in(raw))).get(0).partitions();
    if (partitions == 0) {
      throw new IllegalStateException("topic " + source + " is not there");
    }
    new Namespaces(cluster).forgetEnriched(namespace);
    cluster.create(
        List.of(Topics.VERDICTS.in(namespace)), Optional.of(partitions), Optional.empty());
    List<Topic<?>> rest = new ArrayList<>();
    for (Topic<?> topic : Topics.all()) {
      if (!topic.equals(Topics.RAW) && !topic.equals(Topics.FEEDS)) {
        rest.add(topic.in(namespace));
      }
    }
    cluster.create(rest, Optional.empty(), Optional.empty());
  }
}
