/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
@NullMarked
package org.dateline.ingest.feed.json;

import org.jspecify.annotations.NullMarked;
