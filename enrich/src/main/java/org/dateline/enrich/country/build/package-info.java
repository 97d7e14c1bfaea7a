/**
 * Builds the gazetteer's file from its sources in {@code enrich/src/gazetteer}: one class a source.
 * Entry: {@link org.dateline.enrich.country.build.GazetteerBuilder}. Not used at run time.
 */
@NullMarked
package org.dateline.enrich.country.build;

import org.jspecify.annotations.NullMarked;
