/**
 * Which blocks of a parsed page are its article. Entry: {@link
 * org.dateline.ingest.page.text.ArticleText}. The page is read once into {@link
 * org.dateline.ingest.page.text.PageBlocks}; every later step only marks blocks. Pure.
 */
@NullMarked
package org.dateline.ingest.page.text;

import org.jspecify.annotations.NullMarked;
