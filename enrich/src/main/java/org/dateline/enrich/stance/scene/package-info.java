/**
 * One sentence made ready for rules and models: tokens, groups of parties, cues, quotations. Entry:
 * {@link org.dateline.enrich.stance.scene.Scene}.
 */
@NullMarked
package org.dateline.enrich.stance.scene;

import org.jspecify.annotations.NullMarked;
