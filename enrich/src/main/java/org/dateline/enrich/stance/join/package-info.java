/**
 * Joins what the sentences of an article say of a pair into one stance. Entry: {@link
 * org.dateline.enrich.stance.join.ArticleJoin}.
 */
@NullMarked
package org.dateline.enrich.stance.join;

import org.jspecify.annotations.NullMarked;
