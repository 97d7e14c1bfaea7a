/** From the pure records of the core to those that cross a topic, and back. */
@NullMarked
package org.dateline.enrich.output;

import org.jspecify.annotations.NullMarked;
