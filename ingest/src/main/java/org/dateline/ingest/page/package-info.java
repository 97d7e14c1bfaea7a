/**
 * Bytes of an HTML page to {@link org.dateline.ingest.page.Page}: text and metadata. Entry: {@code
 * PageReader}. Pure.
 */
@NullMarked
package org.dateline.ingest.page;

import org.jspecify.annotations.NullMarked;
