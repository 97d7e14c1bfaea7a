/** Markup inside feeds: plain text, sanitised HTML, absolute links. */
@NullMarked
package org.dateline.ingest.feed.html;

import org.jspecify.annotations.NullMarked;
