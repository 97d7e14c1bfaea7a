/**
 * Which countries an article names and which it is about. Entry: {@link
 * org.dateline.enrich.country.CountryTagger}. Pure.
 */
@NullMarked
package org.dateline.enrich.country;

import org.jspecify.annotations.NullMarked;
