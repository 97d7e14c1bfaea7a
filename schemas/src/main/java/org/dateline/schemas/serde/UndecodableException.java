package org.dateline.schemas.serde;

import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/**
 * These bytes are no record that can be read, and never will be: a case for the dead letters. A
 * registry that does not answer is a {@link org.dateline.schemas.registry.RegistryException}
 * instead.
 */
public final class UndecodableException extends SerializationException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line that says what is wrong with the bytes
   */
  public UndecodableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
