/**
 * Words that carry a stance, read from data files that say where the holder and the target stand.
 * Entry: {@link org.dateline.enrich.stance.cue.Cues}.
 */
@NullMarked
package org.dateline.enrich.stance.cue;

import org.jspecify.annotations.NullMarked;
