/**
 * Chooses offline how the witnesses of the deep tier are weighed, joined and cut off, and fits what
 * confidence means. Nothing of it runs in the pipeline. Entry: {@link
 * org.dateline.enrich.stance.fit.BlendFitting}.
 */
@NullMarked
package org.dateline.enrich.stance.fit;

import org.jspecify.annotations.NullMarked;
