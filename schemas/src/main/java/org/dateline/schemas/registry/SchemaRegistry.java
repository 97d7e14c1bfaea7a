package org.dateline.schemas.registry;

import org.apache.avro.Schema;

/** Numbers schemas: a writer asks for the id of its schema, a reader for the schema of an id. */
public interface SchemaRegistry {

  /**
   * Id of a schema under a subject, registered there if it is new.
   *
   * @param subject such as {@code news.raw-value}
   * @throws RegistryException where the registry can't be reached for longer than configured, or
   *     refuses the schema
   */
  int id(String subject, Schema schema);

  /**
   * The schema with an id.
   *
   * @throws UnknownSchemaException where the registry answers that there is none
   * @throws RegistryException where the registry can't be reached for longer than configured
   */
  Schema schema(int id);

  /** The subject of a topic's values: Confluent's topic name strategy. */
  static String valueSubject(String topic) {
    return topic + "-value";
  }
}
