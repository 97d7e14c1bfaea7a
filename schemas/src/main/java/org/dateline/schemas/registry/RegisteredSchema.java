package org.dateline.schemas.registry;

import org.apache.avro.Schema;

/**
 * One version of a subject.
 *
 * @param version from 1, counted within the subject
 * @param id of the schema, the same under every subject that holds it
 */
public record RegisteredSchema(String subject, int version, int id, Schema schema) {}
