package org.dateline.schemas.registry;

import org.jspecify.annotations.Nullable;

/**
 * The registry gave no usable answer: unreachable, refused, not authorised. Says nothing about the
 * record at hand, which must be kept and tried again.
 */
public final class RegistryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line that names the registry
   */
  public RegistryException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
