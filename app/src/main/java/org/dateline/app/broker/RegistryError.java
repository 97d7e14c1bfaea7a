package org.dateline.app.broker;

/** An error that the REST interface answers with, by Confluent's codes. */
final class RegistryError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;

  private RegistryError(int code, String message) {
    super(message);
    this.code = code;
  }

  static RegistryError noSuchSubject(String subject) {
    return new RegistryError(40401, "Subject '" + subject + "' not found.");
  }

  static RegistryError noSuchVersion(String version) {
    return new RegistryError(40402, "Version " + version + " not found.");
  }

  static RegistryError noSuchSchema(String which) {
    return new RegistryError(40403, "Schema " + which + " not found");
  }

  static RegistryError notFound(String path) {
    return new RegistryError(404, "HTTP 404 Not Found: " + path);
  }

  static RegistryError incompatible(String subject, String why) {
    return new RegistryError(
        409, "Schema is incompatible with an earlier one of '" + subject + "': " + why);
  }

  static RegistryError invalid(String why) {
    return new RegistryError(42201, "Invalid schema: " + why);
  }

  static RegistryError invalidLevel(String level) {
    return new RegistryError(42203, "Invalid compatibility level: " + level);
  }

  /** Confluent's code: the status with two more digits, or the bare status. */
  int code() {
    return code;
  }

  int status() {
    return code >= 1000 ? code / 100 : code;
  }
}
