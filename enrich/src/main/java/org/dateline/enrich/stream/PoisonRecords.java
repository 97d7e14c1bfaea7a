package org.dateline.enrich.stream;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.dateline.enrich.output.DeadLetters;
import org.dateline.enrich.output.DeadLetters.Source;
import org.dateline.schemas.DeadLetter;
import org.dateline.schemas.serde.AvroEncoder;
import org.dateline.schemas.serde.UndecodableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Kafka Streams does with a record that fails outside the steps that expect it: bytes that
 * can't be read, a step with a bug, a record too large to be written become dead letters, in the
 * same transaction, and the stream goes on. Whatever else fails (a registry or a broker that does
 * not answer) stops the thread, which is replaced and tries again: no reason to give up a good
 * record.
 */
public final class PoisonRecords
    implements DeserializationExceptionHandler,
        ProcessingExceptionHandler,
        ProductionExceptionHandler {
  /** Key of the settings under which Kafka Streams hands over the {@link Letters}. */
  public static final String LETTERS = "dateline.dead.letters";

  private static final Logger LOG = LoggerFactory.getLogger(PoisonRecords.class);

  private @Nullable Letters letters;

  /**
   * Where dead letters go.
   *
   * @param topic name of news.dead-letters in its namespace
   * @param clock says when a record was put aside
   */
  public record Letters(String topic, AvroEncoder<DeadLetter> encoder, InstantSource clock) {}

  @Override
  public void configure(Map<String, ?> settings) {
    letters = (Letters) settings.get(LETTERS);
  }

  @Override
  public DeserializationExceptionHandler.Response handleError(
      ErrorHandlerContext at, ConsumerRecord<byte[], byte[]> record, Exception error) {
    if (!(error instanceof UndecodableException)
        && !(error.getCause() instanceof UndecodableException)) {
      LOG.error("{} offset {}: {}", at.topic(), at.offset(), error.toString());
      return DeserializationExceptionHandler.Response.fail();
    }
    return DeserializationExceptionHandler.Response.resume(
        List.of(letter("decode", at, record.key(), record.value(), error)));
  }

  @Override
  public ProcessingExceptionHandler.Response handleError(
      ErrorHandlerContext at, Record<?, ?> record, Exception error) {
    if (isOurBug(error)) {
      return ProcessingExceptionHandler.Response.resume(
          List.of(letter("enrich", at, at.sourceRawKey(), at.sourceRawValue(), error)));
    }
    LOG.error("{} at {} offset {}: {}", at.processorNodeId(), at.topic(), at.offset(), error + "");
    return ProcessingExceptionHandler.Response.fail();
  }

  @Override
  public ProductionExceptionHandler.Response handleError(
      ErrorHandlerContext at, ProducerRecord<byte[], byte[]> record, Exception error) {
    if (error instanceof RecordTooLargeException) {
      return ProductionExceptionHandler.Response.resume(
          List.of(letter("publish", at, record.key(), null, error)));
    }
    LOG.error("writing to {}: {}", record.topic(), error.toString());
    return ProductionExceptionHandler.Response.fail();
  }

  /** Errors of Kafka and of the registry are not ours, nor the record's. */
  private static boolean isOurBug(Exception error) {
    String thrower = error.getClass().getName();
    return !thrower.startsWith("org.apache.kafka.") && !thrower.endsWith("RegistryException");
  }

  private ProducerRecord<byte[], byte[]> letter(
      String stage,
      ErrorHandlerContext at,
      byte @Nullable [] key,
      byte @Nullable [] value,
      Exception error) {
    Letters out = Objects.requireNonNull(letters, LETTERS);
    Source source = new Source(at.topic(), at.partition(), at.offset(), key, value, at.timestamp());
    String cause = error.getClass().getName();
    DeadLetter letter =
        DeadLetters.of(stage, cause, error.toString(), source, out.clock().instant());
    LOG.warn("{}", letter.getMessage());
    return new ProducerRecord<>(
        out.topic(),
        source.position().getBytes(StandardCharsets.UTF_8),
        out.encoder().encode(out.topic(), letter));
  }
}
