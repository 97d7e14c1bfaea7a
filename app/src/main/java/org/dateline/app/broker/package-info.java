/**
 * Kafka and a schema registry inside this process, for the demo, for small installations and for
 * the integration tests: {@link org.dateline.app.broker.EmbeddedCluster} starts both on one {@link
 * org.dateline.app.broker.DataFolder}. They listen on loopback only.
 */
@NullMarked
package org.dateline.app.broker;

import org.jspecify.annotations.NullMarked;
