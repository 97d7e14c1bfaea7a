/**
 * One HTTP exchange as one {@link org.dateline.ingest.fetch.FetchResult}; limits and address guard.
 */
@NullMarked
package org.dateline.ingest.fetch;

import org.jspecify.annotations.NullMarked;
