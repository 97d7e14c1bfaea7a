/**
 * Who stands for or against whom, in which sentence. Entry: {@link
 * org.dateline.enrich.stance.StanceTagger}. Pure.
 */
@NullMarked
package org.dateline.enrich.stance;

import org.jspecify.annotations.NullMarked;
