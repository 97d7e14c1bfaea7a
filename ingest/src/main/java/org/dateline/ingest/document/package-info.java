/**
 * From the answer to a poll to one document: feeds as they are, pages that list articles, and
 * indexes of sitemaps together with their children. Entry: {@link
 * org.dateline.ingest.document.Documents}.
 */
@NullMarked
package org.dateline.ingest.document;

import org.jspecify.annotations.NullMarked;
