/**
 * What a page says of itself beside its text: JSON-LD, meta elements, microdata, visible bylines.
 * Entry: {@link org.dateline.ingest.page.meta.Metadata}. Sources: schema.org, the Open Graph
 * protocol, Dublin Core, and what publishing systems write. Pure.
 */
@NullMarked
package org.dateline.ingest.page.meta;

import org.jspecify.annotations.NullMarked;
