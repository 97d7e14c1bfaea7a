/**
 * WebSub, the W3C Recommendation of 23 January 2018, as a subscriber: asks hubs to deliver feeds,
 * proves to them that it asked, renews before the lease ends, and takes deliveries in. Entry:
 * {@link org.dateline.ingest.websub.WebSub}. A delivery goes through the same pipeline as a poll;
 * polls go on, less often, since hubs fall silent without a word.
 */
@NullMarked
package org.dateline.ingest.websub;

import org.jspecify.annotations.NullMarked;
