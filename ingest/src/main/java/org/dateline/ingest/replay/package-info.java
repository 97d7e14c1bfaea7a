/**
 * Feeds and archives again, with their own times: WARC and ARC files, folders of saved feeds, JSON
 * Lines of articles. Entry: {@link org.dateline.ingest.replay.Replay}. Specifications: WARC 1.1
 * (ISO 28500:2017), ARC 1.0 (archive.org, 1996).
 */
@NullMarked
package org.dateline.ingest.replay;

import org.jspecify.annotations.NullMarked;
