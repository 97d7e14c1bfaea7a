/**
 * Talking to a Kafka cluster as an operator does: what to connect to, which topics must be there.
 */
@NullMarked
package org.dateline.app.kafka;

import org.jspecify.annotations.NullMarked;
