/**
 * Where the schemas of records live: {@link org.dateline.schemas.registry.SchemaRegistry}, over
 * HTTP in {@link org.dateline.schemas.registry.RegistryClient} and in memory in {@link
 * org.dateline.schemas.registry.InMemoryRegistry}. The REST calls are the subset of the Confluent
 * Schema Registry API, version 1, that serialisers use.
 */
@NullMarked
package org.dateline.schemas.registry;

import org.jspecify.annotations.NullMarked;
