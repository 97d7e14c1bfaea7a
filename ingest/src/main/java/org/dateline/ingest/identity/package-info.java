/**
 * Which entry is which: new, changed, or seen before, also when a feed gives its entries new guids
 * or addresses. Entry: {@link org.dateline.ingest.identity.EntryMatcher}. Pure.
 */
@NullMarked
package org.dateline.ingest.identity;

import org.jspecify.annotations.NullMarked;
