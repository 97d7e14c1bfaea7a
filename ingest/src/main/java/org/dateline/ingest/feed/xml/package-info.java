/** Text of an XML feed to a tree with canonical names, after repair. Pure. */
@NullMarked
package org.dateline.ingest.feed.xml;

import org.jspecify.annotations.NullMarked;
