/**
 * Records as bytes on a topic: {@link org.dateline.schemas.serde.AvroSerde}. Confluent framing: a
 * zero byte, the schema id in four bytes big endian, then Avro binary.
 */
@NullMarked
package org.dateline.schemas.serde;

import org.jspecify.annotations.NullMarked;
