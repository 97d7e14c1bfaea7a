/** What a site lets robots fetch, by RFC 9309. Entry: {@link org.dateline.ingest.robots.Robots}. */
@NullMarked
package org.dateline.ingest.robots;

import org.jspecify.annotations.NullMarked;
