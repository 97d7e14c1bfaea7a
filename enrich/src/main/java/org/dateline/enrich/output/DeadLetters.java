package org.dateline.enrich.output;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dateline.schemas.DeadLetter;
import org.jspecify.annotations.Nullable;

/** Records that could not be processed. */
public final class DeadLetters {
  private DeadLetters() {}

  /**
   * Where a record lies that failed.
   *
   * @param key as it was read, null where it had none
   * @param value as it was read, null where it had none or can no longer be had
   * @param timestamp record timestamp, milliseconds
   */
  public record Source(
      String topic,
      int partition,
      long offset,
      byte @Nullable [] key,
      byte @Nullable [] value,
      long timestamp) {
    /** The key that its dead letter gets. */
    public String position() {
      return topic + "-" + partition + "-" + offset;
    }

    /** A source whose key is text. */
    public static Source of(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte @Nullable [] value,
        long timestamp) {
      byte[] bytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
      return new Source(topic, partition, offset, bytes, value, timestamp);
    }
  }

  /**
   * A dead letter.
   *
   * @param stage decode, validate, enrich or publish
   * @param cause class of the error
   * @param problem what is wrong; the position is put before it
   */
  public static DeadLetter of(
      String stage, String cause, String problem, Source source, Instant now) {
    DeadLetter letter = new DeadLetter();
    letter.setStage(stage);
    letter.setCause(cause);
    letter.setMessage(
        source.topic()
            + " partition "
            + source.partition()
            + " offset "
            + source.offset()
            + ": "
            + problem.replaceAll("\\s+", " "));
    letter.setTopic(source.topic());
    letter.setPartition(source.partition());
    letter.setOffset(source.offset());
    letter.setKey(source.key() == null ? null : ByteBuffer.wrap(source.key()));
    letter.setValue(source.value() == null ? null : ByteBuffer.wrap(source.value()));
    letter.setTimestamp(Instant.ofEpochMilli(source.timestamp()));
    letter.setFailedAt(now);
    return letter;
  }
}
