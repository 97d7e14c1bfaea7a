/**
 * The records that cross a topic, generated from {@code src/main/avro}, and {@link
 * org.dateline.schemas.Topics}: every topic by name, type and settings.
 */
@NullMarked
package org.dateline.schemas;

import org.jspecify.annotations.NullMarked;
