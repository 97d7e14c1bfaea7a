/**
 * The steps of the topology that keep state: {@link org.dateline.enrich.stream.ArticleDesk}, where
 * an article waits in its own partition; {@link org.dateline.enrich.stream.LanguageWriter}, which
 * judges sketches; {@link org.dateline.enrich.stream.Tagging}. They wrap the pure core and decide
 * nothing that it can decide.
 */
@NullMarked
package org.dateline.enrich.stream;

import org.jspecify.annotations.NullMarked;
