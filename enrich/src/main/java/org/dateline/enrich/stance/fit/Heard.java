package org.dateline.enrich.stance.fit;

import org.dateline.enrich.stance.Witnesses;
import org.dateline.enrich.text.Field;

/**
 * One sentence's witnesses on a pair.
 *
 * @param field where the sentence stands
 * @param witnesses what they say
 */
record Heard(Field field, Witnesses witnesses) {}
