package org.dateline.app.kafka;

/** No broker answers at the addresses that were given; names them. */
public final class KafkaUnreachableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  KafkaUnreachableException(KafkaConnection connection, Throwable cause) {
    super("Kafka at " + connection + " does not answer", cause);
  }
}
