/**
 * Addresses of articles in one written form, so that one article has one id. Entry: {@link
 * org.dateline.ingest.url.CanonicalUrl}. Pure.
 */
@NullMarked
package org.dateline.ingest.url;

import org.jspecify.annotations.NullMarked;
