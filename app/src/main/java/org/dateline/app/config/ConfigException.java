package org.dateline.app.config;

import org.jspecify.annotations.Nullable;

/** The configuration can't be used: a usage error, in one line that names what is wrong. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names the file and the key
   */
  public ConfigException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
