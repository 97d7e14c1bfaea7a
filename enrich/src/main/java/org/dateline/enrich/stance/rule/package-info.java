/**
 * Rules that read claims off a sentence: who, toward whom, for or against, by which words. Entry:
 * {@link org.dateline.enrich.stance.rule.Rules}.
 */
@NullMarked
package org.dateline.enrich.stance.rule;

import org.jspecify.annotations.NullMarked;
