package org.dateline.ingest.state;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.dateline.schemas.FeedState;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.RegistryException;
import org.dateline.schemas.serde.AvroEncoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes feed states to {@code news.feeds}, each into the partition of its host, with the name of
 * the writer in a header so that an owner tells its own records from those of others.
 */
public final class FeedWriter {
  static final String WRITER_HEADER = "writer";

  private static final Logger log = LoggerFactory.getLogger(FeedWriter.class);

  private final Producer<String, byte[]> producer;
  private final Topic<FeedState> topic;
  private final AvroEncoder<FeedState> encoder;
  private final String writer;
  private volatile int partitions;

  /**
   * A writer over a producer that it does not close.
   *
   * @param writer name of this instance or command, its own among all that run
   */
  public FeedWriter(
      Producer<String, byte[]> producer,
      Topic<FeedState> topic,
      AvroEncoder<FeedState> encoder,
      String writer) {
    this.producer = producer;
    this.topic = topic;
    this.encoder = encoder;
    this.writer = writer;
  }

  /** Writes a state; a failure is logged, and mended by the next poll's write. */
  public void write(FeedState feed) {
    try {
      send(feed.getUrl(), encoder.encode(topic.name(), feed));
    } catch (RegistryException e) {
      log.warn("{}: state not written: {}", feed.getUrl(), e.getMessage());
    }
  }

  /** Removes a feed. */
  public void remove(String url) {
    send(url, null);
  }

  /** Waits until everything written is acknowledged. */
  public void flush() {
    producer.flush();
  }

  /** The partition of a feed. */
  public int partition(String url) {
    if (partitions == 0) {
      partitions = producer.partitionsFor(topic.name()).size();
    }
    return HostPartition.of(url, partitions);
  }

  private void send(String url, byte @Nullable [] value) {
    Header header = new RecordHeader(WRITER_HEADER, writer.getBytes(StandardCharsets.UTF_8));
    var unused =
        producer.send(
            new ProducerRecord<>(topic.name(), partition(url), url, value, List.of(header)),
            (metadata, failure) -> {
              if (failure != null) {
                log.warn("{}: state not written: {}", url, failure.getMessage());
              }
            });
  }
}
