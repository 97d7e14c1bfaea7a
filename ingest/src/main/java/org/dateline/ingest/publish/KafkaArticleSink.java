package org.dateline.ingest.publish;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ApiException;
import org.dateline.schemas.RawArticle;
import org.dateline.schemas.Topic;
import org.dateline.schemas.registry.RegistryException;
import org.dateline.schemas.serde.AvroEncoder;

/**
 * Sends articles to {@code news.raw}, keyed by article id, stamped with the time of the fetch.
 * Where the brokers do not keep up, the producer's buffer fills and {@link #publish} waits, and
 * with it the polling of feeds.
 */
public final class KafkaArticleSink implements ArticleSink {
  private final Producer<String, byte[]> producer;
  private final Topic<RawArticle> topic;
  private final AvroEncoder<RawArticle> encoder;

  /** A sink over a producer that it does not close. */
  public KafkaArticleSink(
      Producer<String, byte[]> producer, Topic<RawArticle> topic, AvroEncoder<RawArticle> encoder) {
    this.producer = producer;
    this.topic = topic;
    this.encoder = encoder;
  }

  @Override
  public CompletableFuture<Void> publish(RawArticle article) {
    CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    long timestamp = article.getProvenance().getFetchedAt().toEpochMilli();
    try {
      byte[] value = encoder.encode(topic.name(), article);
      var unused =
          producer.send(
              new ProducerRecord<>(topic.name(), null, timestamp, article.getId(), value),
              (metadata, failure) -> {
                if (failure == null) {
                  acknowledged.complete(null);
                } else {
                  acknowledged.completeExceptionally(failure);
                }
              });
    } catch (ApiException | RegistryException e) {
      acknowledged.completeExceptionally(e);
    }
    return acknowledged;
  }
}
