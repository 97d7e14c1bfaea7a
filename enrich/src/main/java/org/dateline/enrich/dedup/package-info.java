/** Duplicates: normalised text, content hash, bottom-k sketches and their index. Pure. */
@NullMarked
package org.dateline.enrich.dedup;

import org.jspecify.annotations.NullMarked;
