/**
 * Keeps every exchange of the fetcher as WARC files that can be replayed: entry {@link
 * org.dateline.ingest.archive.Archive}. Specifications: WARC 1.1 (ISO 28500:2017), gzip members
 * (RFC 1952), index lines in the form of pywb's CDXJ over SURT keys.
 */
@NullMarked
package org.dateline.ingest.archive;

import org.jspecify.annotations.NullMarked;
