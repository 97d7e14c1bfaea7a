package org.dateline.schemas.registry;

/**
 * The registry was reached and has no usable Avro schema with that id: whoever wrote the record did
 * not register, or wrote something other than Avro.
 */
public final class UnknownSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the id and the registry that was asked. */
  public UnknownSchemaException(int id, String registry) {
    super("schema id " + id + " is unknown to " + registry);
  }

  /** The registry has something under that id that is not an Avro schema. */
  public UnknownSchemaException(int id, String registry, RuntimeException cause) {
    super("schema id " + id + " of " + registry + " is not an Avro schema", cause);
  }
}
