package org.dateline.schemas.serde;

/**
 * Bytes of a topic, read or not: for a reader to whom an unreadable record is an outcome and not an
 * error. Both keep the bytes as they came, so that a record can be handed on without encoding it
 * again.
 *
 * @param <V> type of the record
 */
public sealed interface Decoded<V> {
  /** The bytes as they came. */
  byte[] bytes();

  /** A record. */
  record Value<V>(V value, byte[] bytes) implements Decoded<V> {}

  /**
   * No record.
   *
   * @param reason one line that says what is wrong with the bytes
   */
  record Undecodable<V>(String reason, byte[] bytes) implements Decoded<V> {}
}
