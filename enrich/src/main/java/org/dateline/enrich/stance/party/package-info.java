/**
 * Which countries take part in a sentence: those that it names, those that its pronouns and phrases
 * point back to, those that it implies. Entry: {@link
 * org.dateline.enrich.stance.party.PartyFinder}.
 */
@NullMarked
package org.dateline.enrich.stance.party;

import org.jspecify.annotations.NullMarked;
